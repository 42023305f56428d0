import type { ReservationItem, Settled } from '../api/reservations';

/** Quantities as typed, by SKU. */
export type Typed = Readonly<Record<string, string>>;

export const openItems = (items: readonly ReservationItem[]) => items.filter(item => item.qty_open > 0);

/** All that is open, as the quantities to begin with. */
export const allOpen = (items: readonly ReservationItem[]): Typed =>
  Object.fromEntries(openItems(items).map(item => [item.sku, String(item.qty_open)]));

/** What is wrong with a typed quantity; nothing when it can be settled. */
export const wrong = (typed: string | undefined, open: number): string | undefined => {
  const quantity = Number(typed || 0);
  if (!(quantity >= 0)) return 'Enter a quantity.';
  return quantity > open ? `Only ${open} are open.` : undefined;
};

/** The quantities to settle: those above zero. */
export const settled = (typed: Typed): Settled[] =>
  Object.entries(typed)
    .map(([sku, quantity]) => ({ sku, qty: Number(quantity) }))
    .filter(item => item.qty > 0);
