import { Divider } from '@mui/material';
import type { Order, OrderItem } from '../api/orders';
import { money, quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { Section } from '../ui/Section';
import { rowOf } from './amounts';
import { Product } from './Product';
import { Totals } from './Totals';

const columnsOf = (order: Order): PlainColumn<OrderItem>[] => {
  const amount = (value: number) => money(value, order.order_currency_code);
  return [
    { label: 'Product', render: item => <Product {...item} /> },
    { label: 'Price', numeric: true, render: item => amount(item.price) },
    { label: 'Ordered', numeric: true, render: item => quantity(item.qty_ordered) },
    { label: 'Invoiced', numeric: true, render: item => quantity(item.qty_invoiced) },
    { label: 'Shipped', numeric: true, render: item => (item.is_virtual ? 'Virtual' : quantity(item.qty_shipped)) },
    { label: 'Refunded', numeric: true, render: item => quantity(item.qty_refunded) },
    { label: 'Canceled', numeric: true, render: item => quantity(item.qty_canceled) },
    { label: 'Subtotal', numeric: true, render: item => amount(rowOf(item)) },
    { label: 'Discount', numeric: true, render: item => amount(item.discount_amount) },
    { label: 'Row Total', numeric: true, render: item => amount(item.row_total) },
  ];
};

export const OrderItems = ({ order }: { order: Order }) => (
  <Section title="Items Ordered">
    <PlainTable label="Items Ordered" rows={order.items} rowKey={item => item.item_id} columns={columnsOf(order)} />
    <Divider sx={{ my: 2 }} />
    <Totals
      currency={order.order_currency_code}
      totals={[
        { label: 'Subtotal', amount: order.subtotal, main: true },
        { label: 'Discount', amount: order.discount_amount },
        { label: 'Shipping & Handling', amount: order.shipping_amount },
        { label: 'Tax', amount: order.tax_amount },
        { label: 'Grand Total', amount: order.grand_total, main: true },
        { label: 'Total Paid', amount: order.total_paid },
        { label: 'Total Refunded', amount: order.total_refunded },
        { label: 'Total Canceled', amount: order.total_canceled },
        { label: 'Total Due', amount: order.total_due, main: true },
      ]}
    />
  </Section>
);
