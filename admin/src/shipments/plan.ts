import type { Pick, StockSource } from '../api/selection';
import type { Order, OrderItem, Part } from '../api/orders';
import { folded } from '../api/sku';
import { leftToShip } from '../orders/progress';
import { exact } from '../ui/numbers';

/** Whence how much of one line of an order is to be shipped. */
export interface LinePlan {
  item: OrderItem;
  left: number;
  /** Those that may have it, the one to be asked first in front; how much they have, where that is known. */
  sources: { source_code: string; available?: number }[];
}

/** Units to deduct, by line and source. */
export type Deductions = Readonly<Record<string, number>>;

export const cell = (itemId: number, source: string): string => `${itemId} ${source}`;

/**
 * The lines that have anything left to ship, each with the sources that an algorithm considered for it. Of goods that it found in no
 * source, because nobody counts them or they are marked out of stock, any source may be where they leave from.
 */
export const linePlans = (order: Order, picks: readonly Pick[], anySource: readonly string[]): LinePlan[] =>
  order.items
    .filter(item => leftToShip(item) > 0)
    .map(item => {
      const found = picks.filter(pick => folded(pick.sku) === folded(item.sku));
      return {
        item,
        left: leftToShip(item),
        sources:
          found.length > 0
            ? found.map(({ source_code, qty_available }) => ({ source_code, available: Math.max(qty_available, 0) }))
            : anySource.map(source_code => ({ source_code })),
      };
    });

/** What an algorithm would take for each line. It knows SKUs only: lines of the same one are served in their order. */
const suggested = (lines: readonly LinePlan[], picks: readonly Pick[]): Deductions => {
  const taken: Record<string, number> = {};
  const rest = picks.map(pick => ({ ...pick }));
  for (const { item, left } of lines) {
    let wanted = left;
    for (const pick of rest.filter(one => folded(one.sku) === folded(item.sku))) {
      const units = Math.min(wanted, pick.qty_to_deduct);
      taken[cell(item.item_id, pick.source_code)] = units;
      pick.qty_to_deduct = exact(pick.qty_to_deduct - units);
      wanted = exact(wanted - units);
    }
  }
  return taken;
};

/** What the algorithm says; where there is only one source, all that is left from there. */
export const suggestion = (
  lines: readonly LinePlan[],
  picks: readonly Pick[],
  sources: readonly StockSource[],
): Deductions => {
  const [only, ...others] = sources;
  if (!only || others.length > 0) return suggested(lines, picks);
  const counted = suggested(lines, picks);
  return Object.fromEntries(
    lines.map(({ item, left }) => {
      const key = cell(item.item_id, only.source_code);
      return [key, counted[key] ?? left];
    }),
  );
};

/** How much of each SKU is to be shipped, as an algorithm wants to know it. */
export const wantedOf = (order: Order): { sku: string; qty: number }[] => {
  const bySku = new Map<string, number>();
  for (const item of order.items) {
    const left = leftToShip(item);
    if (left > 0) bySku.set(item.sku, exact((bySku.get(item.sku) ?? 0) + left));
  }
  return [...bySku].map(([sku, qty]) => ({ sku, qty }));
};

export const deducted = (line: LinePlan, deductions: Deductions): number =>
  exact(
    line.sources.reduce((sum, { source_code }) => sum + (deductions[cell(line.item.item_id, source_code)] ?? 0), 0),
  );

const tooMuch = (sku: string, most: number) => `Qty of ${sku} should be less or equal to ${most}`;

/** What is wrong with a plan: by cell where a source has too little, by line where more would leave than is left. */
export const planErrors = (lines: readonly LinePlan[], deductions: Deductions): Readonly<Record<string, string>> => {
  const errors: Record<string, string> = {};
  for (const line of lines) {
    const { item, left, sources } = line;
    for (const { source_code, available = Infinity } of sources) {
      const units = deductions[cell(item.item_id, source_code)] ?? 0;
      if (units > available) errors[cell(item.item_id, source_code)] = tooMuch(item.sku, available);
      else if (!(units >= 0)) errors[cell(item.item_id, source_code)] = 'Enter a number of units.';
    }
    if (deducted(line, deductions) > left) errors[item.item_id] = tooMuch(item.sku, left);
  }
  return errors;
};

/** One shipment for each source that anything leaves, in the order of the sources. */
export const shipmentsOf = (
  lines: readonly LinePlan[],
  deductions: Deductions,
): { source_code: string; items: Part[] }[] => {
  const bySource = new Map<string, Part[]>();
  for (const source of new Set(lines.flatMap(line => line.sources.map(one => one.source_code)))) {
    const items = lines
      .map(({ item }) => ({ order_item_id: item.item_id, qty: deductions[cell(item.item_id, source)] ?? 0 }))
      .filter(({ qty }) => qty > 0);
    if (items.length > 0) bySource.set(source, items);
  }
  return [...bySource].map(([source_code, items]) => ({ source_code, items }));
};
