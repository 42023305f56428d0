import { Loading } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Order } from '../api/orders';
import { OfOrder } from '../orders/OfOrder';
import { Failed } from '../ui/Failed';
import { wantedOf } from './plan';
import { ShipmentForm } from './ShipmentForm';
import { UNNAMED } from './unnamed';

const ShipmentNew = () => (
  <OfOrder title="New Shipment" action="ship">
    {order => <Selection order={order} />}
  </OfOrder>
);

/** Asks which sources could ship the order, and which should by their priority; who may not ask that names a source. */
const Selection = ({ order }: { order: Order }) => {
  const holdfast = useHoldfast();
  const maySeeSources = useMay('sources');
  const maySelect = useMay('orders', 'selectSources') && maySeeSources;
  const { data, error, refetch } = useQuery({
    queryKey: ['source selection', order.id],
    queryFn: async () => ({
      sources: (await holdfast.sourcesOfStock(order.stock_id)).filter(source => source.enabled),
      selection: await holdfast.selectSources('priority', order.stock_id, wantedOf(order), order.shipping_address),
    }),
    enabled: maySelect,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (!maySelect) return <ShipmentForm order={order} sources={[UNNAMED]} byPriority={[]} />;
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Loading />;
  return <ShipmentForm order={order} sources={data.sources} byPriority={data.selection.source_selection_items} />;
};

export default ShipmentNew;
