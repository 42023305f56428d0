import { Button, Divider } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';
import type { Order, OrderItem } from '../api/orders';
import { invoiceAmounts, rowOf } from '../orders/amounts';
import { CommentInputs } from '../orders/Comments';
import { OfOrder } from '../orders/OfOrder';
import { Product } from '../orders/Product';
import { leftToInvoice } from '../orders/progress';
import { Refusals } from '../orders/Refusals';
import { Totals } from '../orders/Totals';
import { useNewDocument } from '../orders/useNewDocument';
import { money, quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { QuantityInput } from '../ui/QuantityInput';
import { Section } from '../ui/Section';

const InvoiceNew = () => (
  <OfOrder title="New Invoice" action="invoice">
    {order => <InvoiceForm order={order} />}
  </OfOrder>
);

const InvoiceForm = ({ order }: { order: Order }) => {
  const holdfast = useHoldfast();
  const { lines, quantities, textOf, type, comment, setComment, refused, isPending, onSubmit } = useNewDocument({
    order,
    left: leftToInvoice,
    create: (parts, said) => holdfast.invoiceOrder(order.id, parts, said),
    created: 'The invoice has been created.',
  });
  const amounts = invoiceAmounts(order, quantities);
  const currency = order.order_currency_code;
  const columns: PlainColumn<OrderItem>[] = [
    { label: 'Product', render: item => <Product {...item} /> },
    { label: 'Price', numeric: true, render: item => money(item.price, currency) },
    { label: 'Ordered', numeric: true, render: item => quantity(item.qty_ordered) },
    { label: 'Subtotal', numeric: true, render: item => money(rowOf(item), currency) },
    { label: 'Left to Invoice', numeric: true, render: item => quantity(leftToInvoice(item)) },
    {
      label: 'Qty to Invoice',
      numeric: true,
      render: item => (
        <QuantityInput
          label={`Qty to Invoice of ${item.sku}`}
          value={textOf(item)}
          onChange={text => type(item, text)}
          error={refused.bySku[item.sku]}
        />
      ),
    },
  ];
  return (
    <form onSubmit={onSubmit}>
      <Section title="Items to Invoice">
        <PlainTable label="Items to Invoice" rows={lines} rowKey={item => item.item_id} columns={columns} />
      </Section>
      <Section title="Invoice Totals">
        <CommentInputs value={comment} onChange={setComment} />
        <Divider sx={{ my: 2 }} />
        <Totals
          currency={currency}
          totals={[
            { label: 'Subtotal', amount: amounts.subtotal, main: true },
            { label: 'Discount', amount: -amounts.discount },
            { label: 'Shipping & Handling', amount: amounts.shipping },
            { label: 'Tax', amount: amounts.tax },
            { label: 'Grand Total', amount: amounts.total, main: true },
          ]}
        />
      </Section>
      <Refusals of={refused.others} />
      <Button type="submit" variant="contained" loading={isPending}>
        Submit Invoice
      </Button>
    </form>
  );
};

export default InvoiceNew;
