import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Box, Button, Checkbox, Divider, FormControlLabel, TextField, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Order, OrderItem } from '../api/orders';
import { moneyLeft, refundAmounts, shippingLeft } from '../orders/amounts';
import { CommentInputs } from '../orders/Comments';
import { OfOrder } from '../orders/OfOrder';
import { Product } from '../orders/Product';
import { leftToRefund } from '../orders/progress';
import { Refusals } from '../orders/Refusals';
import { Totals } from '../orders/Totals';
import { useNewDocument } from '../orders/useNewDocument';
import { money, quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { QuantityInput } from '../ui/QuantityInput';
import { Section } from '../ui/Section';

const CreditmemoNew = () => (
  <OfOrder title="New Credit Memo" action="refund">
    {order => <CreditmemoForm order={order} />}
  </OfOrder>
);

const CreditmemoForm = ({ order }: { order: Order }) => {
  const holdfast = useHoldfast();
  const isPreset = useAutoReturn();
  const [chosen, setChosen] = useState<ReadonlySet<number>>();
  const [typed, setTyped] = useState({ shipping: String(shippingLeft(order)), refund: '0', fee: '0' });
  const shipping = Number(typed.shipping);
  const refund = Number(typed.refund);
  const fee = Number(typed.fee);
  const { lines, quantities, textOf, type, comment, setComment, refused, isPending, onSubmit } = useNewDocument({
    order,
    left: leftToRefund,
    create: (parts, said) =>
      holdfast.refundOrder(order.id, {
        items: parts,
        shipping_amount: shipping,
        adjustment_positive: refund,
        adjustment_negative: fee,
        return_to_stock_items: parts
          .filter(part => part.qty > 0 && returned.has(part.order_item_id))
          .map(part => part.order_item_id),
        comment: said,
      }),
    created: 'You created the credit memo.',
  });
  const all = lines.map(item => item.item_id);
  const returned = chosen ?? new Set(isPreset ? all : []);
  const amounts = refundAmounts(order, quantities, shipping);
  const currency = order.order_currency_code;
  const bringBack = (ids: readonly number[], isReturned: boolean) => {
    const others = [...returned].filter(id => !ids.includes(id));
    setChosen(new Set(isReturned ? [...others, ...ids] : others));
  };
  const columns: PlainColumn<OrderItem>[] = [
    { label: 'Product', render: item => <Product {...item} /> },
    { label: 'Price', numeric: true, render: item => money(item.price, currency) },
    { label: 'Invoiced', numeric: true, render: item => quantity(item.qty_invoiced) },
    { label: 'Shipped', numeric: true, render: item => (item.is_virtual ? 'Virtual' : quantity(item.qty_shipped)) },
    { label: 'Left to Refund', numeric: true, render: item => quantity(leftToRefund(item)) },
    {
      label: 'Return to Stock',
      render: item => (
        <Checkbox
          checked={returned.has(item.item_id)}
          onChange={event => bringBack([item.item_id], event.target.checked)}
          slotProps={{ input: { 'aria-label': `Return ${item.sku} to Stock` } }}
        />
      ),
    },
    {
      label: 'Qty to Refund',
      numeric: true,
      render: item => (
        <QuantityInput
          label={`Qty to Refund of ${item.sku}`}
          value={textOf(item)}
          onChange={text => type(item, text)}
          error={refused.bySku[item.sku]}
        />
      ),
    },
  ];
  return (
    <form onSubmit={onSubmit}>
      <Section
        title="Items to Refund"
        aside={
          lines.length > 1 && (
            <FormControlLabel
              label="Return all to stock"
              control={
                <Checkbox
                  checked={all.every(id => returned.has(id))}
                  onChange={event => bringBack(all, event.target.checked)}
                />
              }
            />
          )
        }
      >
        <PlainTable label="Items to Refund" rows={lines} rowKey={item => item.item_id} columns={columns} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          Of each line, what was not shipped yet is refunded first. Returned to stock, its promise is given up and it
          can be sold again; not returned, it is written off at its source. What was shipped goes back to the sources
          that it came from, or stays away.
        </Typography>
      </Section>
      <Section title="Refund Totals">
        <CommentInputs value={comment} onChange={setComment} />
        <Divider sx={{ my: 2 }} />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, mb: 2 }}>
          <Amount
            label="Refund Shipping"
            value={typed.shipping}
            onChange={text => setTyped({ ...typed, shipping: text })}
            helperText={`Up to ${money(shippingLeft(order), currency)}`}
          />
          <Amount
            label="Adjustment Refund"
            value={typed.refund}
            onChange={text => setTyped({ ...typed, refund: text })}
            helperText="Given back on top"
          />
          <Amount
            label="Adjustment Fee"
            value={typed.fee}
            onChange={text => setTyped({ ...typed, fee: text })}
            helperText="Kept back"
          />
        </Box>
        <Totals
          currency={currency}
          totals={[
            { label: 'Subtotal', amount: amounts.subtotal, main: true },
            { label: 'Discount', amount: -amounts.discount },
            { label: 'Refund Shipping', amount: amounts.shipping },
            { label: 'Tax', amount: amounts.tax },
            { label: 'Adjustment Refund', amount: refund },
            { label: 'Adjustment Fee', amount: -fee },
            { label: 'Grand Total', amount: amounts.total + refund - fee, main: true },
          ]}
        />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1, textAlign: 'right' }}>
          Up to {money(moneyLeft(order), currency)} can be refunded. Holdfast moves no money: send it back yourself.
        </Typography>
      </Section>
      <Refusals of={refused.others} />
      <Button type="submit" variant="contained" loading={isPending}>
        Refund Offline
      </Button>
    </form>
  );
};

interface AmountProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  helperText: string;
}

const Amount = ({ onChange, ...field }: AmountProps) => (
  <TextField
    {...field}
    type="number"
    size="small"
    onChange={event => onChange(event.target.value)}
    slotProps={{ htmlInput: { min: 0, step: 'any' } }}
  />
);

/** Whether goods come back to stock unless somebody unchecks it; no, where the user may not read the configuration. */
const useAutoReturn = (): boolean => {
  const holdfast = useHoldfast();
  const { data = [] } = useQuery({
    queryKey: ['settings', 'default', ''],
    queryFn: ({ signal }) => holdfast.settings({ scope: 'default', code: '' }, signal),
    enabled: useMay('configuration'),
  });
  return data.some(({ path, value }) => path === 'cataloginventory/item_options/auto_return' && value === '1');
};

export default CreditmemoNew;
