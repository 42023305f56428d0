import type { ReactNode } from 'react';
import { Loading, Title, useGetOne, usePermissions } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Alert, Box, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Order } from '../api/orders';
import { Failed } from '../ui/Failed';
import { RecordLink } from '../ui/RecordLink';
import { OrderStatus } from './OrderStatus';
import { actionsOf, type OrderAction } from './progress';

interface OfOrderProps {
  title: string;
  /** What is to be done with the order. */
  action: OrderAction;
  children: (order: Order) => ReactNode;
}

/**
 * A page that does something with the order in its address, as it is when the page opens: what is typed here must not change under
 * somebody's hands.
 */
export const OfOrder = ({ title, action, children }: OfOrderProps) => {
  const { orderId } = useParams();
  const { isPending: isAsking } = usePermissions();
  const may = useMay('orders', action);
  const { data, error, refetch, isFetchedAfterMount } = useGetOne<Order>(
    'orders',
    { id: Number(orderId) },
    { refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  const order = isFetchedAfterMount && !isAsking ? data : undefined;
  return (
    <Box sx={{ mt: 2, minWidth: 0 }}>
      <Title title={order ? `${title} for Order #${order.increment_id}` : title} />
      {error && <Failed error={error} retry={refetch} />}
      {!order && !error && <Loading />}
      {order && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
            <Typography>
              Order{' '}
              <RecordLink resource="orders" id={order.id}>
                #{order.increment_id}
              </RecordLink>{' '}
              of {order.billing_name || order.customer_email}
            </Typography>
            <OrderStatus status={order.status} />
          </Box>
          {may && actionsOf(order).has(action) ? (
            children(order)
          ) : (
            <Alert severity="info">
              {may
                ? 'There is nothing left of this order for it, or its status does not allow it.'
                : 'Your role does not allow it.'}
            </Alert>
          )}
        </>
      )}
    </Box>
  );
};
