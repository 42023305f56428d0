import type { Order } from '../api/orders';
import { money } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Time } from '../ui/Time';
import { OrderStatus } from './OrderStatus';

const columns: PlainColumn<Order>[] = [
  {
    label: 'Order #',
    render: order => (
      <RecordLink resource="orders" id={order.id}>
        {order.increment_id}
      </RecordLink>
    ),
  },
  { label: 'Purchase Date', render: order => <Time of={order.created_at} /> },
  { label: 'Status', render: order => <OrderStatus status={order.status} /> },
  { label: 'Grand Total', numeric: true, render: order => money(order.grand_total, order.order_currency_code) },
];

/** A few orders as part of a page. */
export const OrderTable = ({ label, orders }: { label: string; orders: readonly Order[] }) => (
  <PlainTable label={label} rows={orders} rowKey={order => order.id} columns={columns} />
);
