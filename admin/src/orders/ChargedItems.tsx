import { Divider } from '@mui/material';
import type { Charged, ChargedItem } from '../api/invoices';
import { money, quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { Section } from '../ui/Section';
import { Product } from './Product';
import { Totals, type Total } from './Totals';

/** The lines of an invoice or a credit memo, and what they come to. */
export const ChargedItems = ({
  title,
  document,
  adjustments = [],
}: {
  title: string;
  document: Charged;
  adjustments?: readonly Total[];
}) => {
  const currency = document.order_currency_code;
  const columns: PlainColumn<ChargedItem>[] = [
    { label: 'Product', render: item => <Product {...item} /> },
    { label: 'Price', numeric: true, render: item => money(item.price, currency) },
    { label: 'Qty', numeric: true, render: item => quantity(item.qty) },
    { label: 'Subtotal', numeric: true, render: item => money(item.row_total, currency) },
    { label: 'Tax', numeric: true, render: item => money(item.tax_amount, currency) },
    { label: 'Discount', numeric: true, render: item => money(item.discount_amount ?? 0, currency) },
    {
      label: 'Row Total',
      numeric: true,
      render: item => money(item.row_total + item.tax_amount - (item.discount_amount ?? 0), currency),
    },
  ];
  return (
    <Section title={title}>
      <PlainTable label={title} rows={document.items} rowKey={item => item.entity_id} columns={columns} />
      <Divider sx={{ my: 2 }} />
      <Totals
        currency={currency}
        totals={[
          { label: 'Subtotal', amount: document.subtotal, main: true },
          { label: 'Discount', amount: document.discount_amount },
          { label: 'Shipping & Handling', amount: document.shipping_amount },
          { label: 'Tax', amount: document.tax_amount },
          ...adjustments,
          { label: 'Grand Total', amount: document.grand_total, main: true },
        ]}
      />
    </Section>
  );
};
