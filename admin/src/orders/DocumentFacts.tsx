import type { ReactNode } from 'react';
import { useGetOne } from 'react-admin';
import { Box } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Document, Order } from '../api/orders';
import { Fact, Facts } from '../ui/Facts';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { Addresses } from './Addresses';
import { OrderStatus } from './OrderStatus';

/** When a document was made, of which order, and for whom. What is told of the order is left out where the user may not see orders. */
export const DocumentFacts = ({ document, children }: { document: Document; children?: ReactNode }) => {
  const { data: order } = useGetOne<Order>('orders', { id: document.order_id }, { enabled: useMay('orders') });
  return (
    <Section title="Information">
      <Facts>
        <Fact name="Date">
          <Time of={document.created_at} />
        </Fact>
        <Fact name="Order">
          <RecordLink resource="orders" id={document.order_id}>
            #{document.order_increment_id}
          </RecordLink>
        </Fact>
        <Fact name="Order Date">
          <Time of={document.order_created_at} />
        </Fact>
        {order && (
          <Fact name="Order Status">
            <OrderStatus status={order.status} />
          </Fact>
        )}
        {children}
      </Facts>
      {order && (
        <Box sx={{ mt: 2 }}>
          <Addresses of={order} />
        </Box>
      )}
    </Section>
  );
};
