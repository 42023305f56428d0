import type { Order, OrderItem } from '../api/orders';
import { leftToInvoice, leftToRefund } from './progress';

/** How much of each line, by its id. */
export type Quantities = Readonly<Record<number, number>>;

export interface Amounts {
  subtotal: number;
  discount: number;
  tax: number;
  shipping: number;
  total: number;
}

const cents = (amount: number) => Math.round(amount * 100);

/** What falls to a part of the quantity, rounded to cents: as the server shares out the money of a line. */
const share = (amount: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((cents(amount) * Math.round(part * 1e4)) / Math.round(whole * 1e4));

/** What falls to so much more after a part of it, so that all parts add up to the whole. */
const shareOfNext = (amount: number, before: number, next: number, whole: number): number =>
  share(amount, before + next, whole) - share(amount, before, whole);

/** Between nothing and all that is left: more is the server's to refuse. */
const within = (quantity: number | undefined, most: number) => Math.min(Math.max(quantity ?? 0, 0), most);

const added = (lines: { row: number; discount: number; tax: number }[], shipping: number): Amounts => {
  const sum = (of: 'row' | 'discount' | 'tax') => lines.reduce((total, line) => total + line[of], 0);
  const total = sum('row') - sum('discount') + sum('tax') + cents(shipping);
  return {
    subtotal: sum('row') / 100,
    discount: sum('discount') / 100,
    tax: sum('tax') / 100,
    shipping,
    total: total / 100,
  };
};

/** What an invoice of these quantities charges. All shipping is charged by the first. */
export const invoiceAmounts = (order: Order, quantities: Quantities): Amounts =>
  added(
    order.items.map(item => {
      const next = within(quantities[item.item_id], leftToInvoice(item));
      const of = (amount: number) => shareOfNext(amount, item.qty_invoiced, next, item.qty_ordered);
      return {
        row: of(item.row_total + item.discount_amount),
        discount: of(item.discount_amount),
        tax: of(item.tax_amount),
      };
    }),
    (cents(order.shipping_amount) - cents(order.shipping_invoiced ?? 0)) / 100,
  );

/** What a refund of these quantities gives back of the lines, and of the shipping. */
export const refundAmounts = (order: Order, quantities: Quantities, shipping: number): Amounts =>
  added(
    order.items.map(item => {
      const next = within(quantities[item.item_id], leftToRefund(item));
      const of = (amount: number) => shareOfNext(amount, item.qty_refunded, next, item.qty_invoiced);
      return { row: of(item.row_invoiced), discount: of(item.discount_invoiced), tax: of(item.tax_invoiced) };
    }),
    shipping,
  );

export const shippingLeft = (order: Order): number =>
  (cents(order.shipping_invoiced ?? 0) - cents(order.shipping_refunded ?? 0)) / 100;

export const moneyLeft = (order: Order): number =>
  (cents(order.total_paid ?? 0) - cents(order.total_refunded ?? 0)) / 100;

/** What a line costs by itself, before discounts. */
export const rowOf = (item: OrderItem): number => (cents(item.row_total) + cents(item.discount_amount)) / 100;
