import { useHoldfast } from '../api/dataProvider';
import type { DocumentItem } from '../api/orders';
import type { Shipment } from '../api/shipments';
import { DocumentComments } from '../orders/DocumentComments';
import { DocumentFacts } from '../orders/DocumentFacts';
import { Product } from '../orders/Product';
import { Fact } from '../ui/Facts';
import { quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordPage } from '../ui/RecordPage';
import { Section } from '../ui/Section';
import { SourceName } from '../ui/SourceName';
import { ShipmentTracks } from './ShipmentTracks';

const columns: PlainColumn<DocumentItem>[] = [
  { label: 'Product', render: item => <Product {...item} /> },
  { label: 'Qty Shipped', numeric: true, render: item => quantity(item.qty) },
];

const ShipmentShow = () => {
  const holdfast = useHoldfast();
  return (
    <RecordPage<Shipment> kind="Shipment">
      {shipment => (
        <>
          <DocumentFacts document={shipment}>
            <Fact name="Source">
              <SourceName code={shipment.source_code} />
            </Fact>
          </DocumentFacts>
          <Section title="Items Shipped">
            <PlainTable label="Items Shipped" rows={shipment.items} rowKey={item => item.entity_id} columns={columns} />
          </Section>
          <ShipmentTracks shipment={shipment} />
          <DocumentComments
            resource="shipments"
            document={shipment}
            action={comment => holdfast.commentOnShipment(shipment.id, comment)}
          />
        </>
      )}
    </RecordPage>
  );
};

export default ShipmentShow;
