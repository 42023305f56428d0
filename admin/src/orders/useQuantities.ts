import { useState } from 'react';
import type { OrderItem, Part } from '../api/orders';
import type { Quantities } from './amounts';

/** The quantities that somebody types for lines of an order; to begin with, all that is left of each. */
export const useQuantities = (lines: readonly OrderItem[], left: (item: OrderItem) => number) => {
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(lines.map(item => [item.item_id, String(left(item))])),
  );
  const quantities: Quantities = Object.fromEntries(
    lines.map(({ item_id }) => [item_id, Number(texts[item_id] ?? '')] as const),
  );
  /** Lines of nothing too: a document without any lines would be one of everything. */
  const parts: Part[] = lines.map(({ item_id }) => ({ order_item_id: item_id, qty: quantities[item_id] ?? 0 }));
  const textOf = (item: OrderItem) => texts[item.item_id] ?? '';
  const type = (item: OrderItem, text: string) => setTexts({ ...texts, [item.item_id]: text });
  return { quantities, parts, textOf, type };
};
