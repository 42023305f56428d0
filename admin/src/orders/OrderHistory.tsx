import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { HistoryEntry, Order } from '../api/orders';
import { Section } from '../ui/Section';
import { CommentForm, Comments } from './Comments';
import { OrderStatus } from './OrderStatus';
import { statusesOf } from './progress';

const about = ({ status, entity_name }: HistoryEntry) => (
  <>
    {status && <OrderStatus status={status} />}
    {entity_name !== 'order' && <span>· {documents[entity_name] ?? entity_name}</span>}
  </>
);

const documents: Readonly<Record<string, string>> = {
  invoice: 'Invoice',
  shipment: 'Shipment',
  creditmemo: 'Credit memo',
};

/** What was said about an order and what status it had then. */
export const OrderHistory = ({ order }: { order: Order }) => {
  const holdfast = useHoldfast();
  const mayComment = useMay('orders', 'comment');
  const statuses = [order.status, ...statusesOf(order.state).filter(status => status !== order.status)];
  return (
    <Section title="Comments History">
      {mayComment && <CommentForm statuses={statuses} action={comment => holdfast.commentOnOrder(order.id, comment)} />}
      {order.status_histories.length > 0 ? (
        <Comments of={order.status_histories} about={about} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          Nothing was written about this order yet.
        </Typography>
      )}
    </Section>
  );
};
