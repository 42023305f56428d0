import { useCanAccess, useGetList, useRecordContext } from 'react-admin';
import { Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Order } from '../api/orders';
import { OrderTable } from '../orders/OrderTable';
import { Failed } from '../ui/Failed';
import { Section } from '../ui/Section';

const NEWEST = 10;

/** The customer's newest orders, for who may see orders. */
export const CustomerOrders = () => {
  const customer = useRecordContext();
  const { canAccess } = useCanAccess({ resource: 'orders', action: 'list' });
  return customer && canAccess ? <Orders customerId={Number(customer.id)} /> : null;
};

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
      aside={
        total > 0 && (
          <Button size="small" component={Link} to={`/orders?filter=${filter}`}>
            All orders ({total})
          </Button>
        )
      }
    >
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : data.length === 0 ? (
        <Typography color="text.secondary">The customer has not ordered yet.</Typography>
      ) : (
        <OrderTable label="Newest Orders" orders={data} />
      )}
    </Section>
  );
};
