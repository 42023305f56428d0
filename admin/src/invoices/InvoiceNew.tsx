import { useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import { Button, Divider } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';
import { NO_COMMENT, type Order, type OrderItem } from '../api/orders';
import { invoiceAmounts, rowOf } from '../orders/amounts';
import { CommentInputs } from '../orders/Comments';
import { OfOrder } from '../orders/OfOrder';
import { Product } from '../orders/Product';
import { leftToInvoice } from '../orders/progress';
import { Refusals } from '../orders/Refusals';
import { NOT_REFUSED, refusedLines } from '../orders/refusedLines';
import { Totals } from '../orders/Totals';
import { useQuantities } from '../orders/useQuantities';
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
  const notify = useNotify();
  const redirect = useRedirect();
  const lines = order.items.filter(item => leftToInvoice(item) > 0);
  const { quantities, parts, textOf, type } = useQuantities(lines, leftToInvoice);
  const [comment, setComment] = useState(NO_COMMENT);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => holdfast.invoiceOrder(order.id, parts, comment),
    onSuccess: () => {
      notify('The invoice has been created.', { type: 'success' });
      redirect('show', 'orders', order.id);
    },
  });
  const skus = lines.map(item => item.sku);
  const refused = error ? refusedLines(error.message, skus) : NOT_REFUSED;
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
    <form
      onSubmit={event => {
        event.preventDefault();
        mutate();
      }}
    >
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
