import { Button, useCanAccess, useGetList, useRecordContext } from 'react-admin';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Failed } from '../ui/Failed';
import { money } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { words } from '../ui/words';

const NEWEST = 10;

/** The customer's newest orders, for who may see orders. */
export const CustomerOrders = () => {
  const customer = useRecordContext();
  const { canAccess } = useCanAccess({ resource: 'orders', action: 'list' });
  return customer && canAccess ? <Orders customerId={Number(customer.id)} /> : null;
};

interface Order {
  id: number;
  increment_id: string;
  created_at: string;
  status: string;
  grand_total: number;
  order_currency_code?: string;
}

const Orders = ({ customerId }: { customerId: number }) => {
  const {
    data = [],
    total = 0,
    error,
    refetch,
  } = useGetList<Order>('orders', {
    filter: { customer_id: customerId },
    sort: { field: 'created_at', order: 'DESC' },
    pagination: { page: 1, perPage: NEWEST },
  });
  const filter = encodeURIComponent(JSON.stringify({ customer_id: customerId }));
  return (
    <Section
      title="Orders"
      aside={total > 0 && <Button label={`All orders (${total})`} component={Link} to={`/orders?filter=${filter}`} />}
    >
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : data.length === 0 ? (
        <Typography color="text.secondary">The customer has not ordered yet.</Typography>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label="Newest Orders">
            <TableHead>
              <TableRow>
                <TableCell>Order #</TableCell>
                <TableCell>Purchase Date</TableCell>
                <TableCell>Status</TableCell>
                <TableCell align="right">Grand Total</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map(order => (
                <TableRow key={order.id}>
                  <TableCell>
                    <RecordLink resource="orders" id={order.id}>
                      {order.increment_id}
                    </RecordLink>
                  </TableCell>
                  <TableCell>
                    <Time of={order.created_at} />
                  </TableCell>
                  <TableCell>{words(order.status)}</TableCell>
                  <TableCell align="right">{money(order.grand_total, order.order_currency_code)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
};
