import { Link, useGetList } from 'react-admin';
import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { OrderStatus } from '../orders/OrderStatus';
import { money } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { Loaded } from './Loaded';

export const NewestOrders = () => {
  const orders = useGetList('orders', {
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
            <ScrollTable label="Newest Orders">
              <TableHead>
                <TableRow>
                  <TableCell>Order</TableCell>
                  <TableCell>Placed</TableCell>
                  <TableCell align="right">Grand Total</TableCell>
                  <TableCell>Status</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {newest.map(order => (
                  <TableRow key={order.id}>
                    <TableCell>
                      <RecordLink resource="orders" id={order.id}>
                        {order.increment_id}
                      </RecordLink>
                    </TableCell>
                    <TableCell>
                      <Time of={order.created_at} />
                    </TableCell>
                    <TableCell align="right">{money(order.grand_total, order.order_currency_code)}</TableCell>
                    <TableCell>
                      <OrderStatus status={order.status} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </ScrollTable>
          )
        }
      </Loaded>
    </Section>
  );
};
