import { describe, expect, it } from 'vitest';
import { invoiceAmounts, moneyLeft, refundAmounts, shippingLeft } from './amounts';
import { line, order } from './sample';

describe('an invoice', () => {
  it('charges the share of what it is for, and shipping when it is the first', () => {
    const one = order({ items: [line({ row_total: 31.5, discount_amount: 3.5, tax_amount: 2 })] });
    expect(invoiceAmounts(one, { 1: 3 })).toEqual({
      subtotal: 10.5,
      discount: 1.05,
      tax: 0.6,
      shipping: 5,
      total: 15.05,
    });
    expect(invoiceAmounts({ ...one, shipping_invoiced: 5 }, { 1: 3 }).shipping).toBe(0);
  });

  it('and the next ones add up to the line, to the cent', () => {
    const third = (before: number) =>
      invoiceAmounts(
        order({ items: [line({ qty_ordered: 3, qty_invoiced: before, row_total: 10 })], shipping_invoiced: 5 }),
        { 1: 1 },
      ).total;
    expect([third(0), third(1), third(2)]).toEqual([3.33, 3.34, 3.33]);
  });

  it('counts nothing beyond what is left', () => {
    const one = order({ shipping_invoiced: 5, items: [line({ qty_invoiced: 8 })] });
    expect(invoiceAmounts(one, { 1: 5 }).total).toBe(7);
    expect(invoiceAmounts(one, { 1: -5 }).total).toBe(0);
  });
});

describe('a refund', () => {
  const paid = order({
    total_paid: 36.5,
    shipping_invoiced: 5,
    shipping_refunded: 2,
    total_refunded: 2,
    items: [line({ qty_invoiced: 10, row_invoiced: 35, discount_invoiced: 3.5 })],
  });

  it('gives back the share of what was invoiced', () => {
    expect(refundAmounts(paid, { 1: 4 }, 1.5)).toEqual({
      subtotal: 14,
      discount: 1.4,
      tax: 0,
      shipping: 1.5,
      total: 14.1,
    });
  });

  it('is of what was paid and not given back', () => {
    expect([shippingLeft(paid), moneyLeft(paid)]).toEqual([3, 34.5]);
    expect([shippingLeft(order()), moneyLeft(order())]).toEqual([0, 0]);
  });
});
