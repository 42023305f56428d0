import { Link, useGetList } from 'react-admin';
import { Typography } from '@mui/material';
import type { Order } from '../api/orders';
import { OrderTable } from '../orders/OrderTable';
import { Section } from '../ui/Section';
import { Loaded } from './Loaded';

export const NewestOrders = () => {
  const orders = useGetList<Order>('orders', {
    sort: { field: 'entity_id', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  return (
    <Section title="Newest Orders" aside={<Link to="/orders">All orders</Link>}>
      <Loaded query={orders}>
        {newest =>
          newest.length === 0 ? (
            <Typography variant="body2">No order was placed yet.</Typography>
          ) : (
            <OrderTable label="Newest Orders" orders={newest} />
          )
        }
      </Loaded>
    </Section>
  );
};
