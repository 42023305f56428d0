import type { Difference } from '../api/audits';
import { quantity } from '../ui/numbers';

const meanings: Readonly<Record<string, string>> = {
  available: 'what its sources have',
  promised: 'what is promised',
  items_assigned: 'how many sources have it',
  items_enabled: 'how many enabled sources have it',
  items_in_stock: 'how many enabled sources have it in stock',
  quantity: 'what is there',
  open: 'what is still promised',
  rows: 'how many there are',
};

/** A difference as a sentence. */
export const told = ({ total, document, sku, stock_id, source_code, kept, actual }: Difference): string => {
  const where = [
    document && `of ${document}`,
    stock_id !== undefined && `in stock ${stock_id}`,
    source_code && `in source ${source_code}`,
  ]
    .filter(Boolean)
    .join(' ');
  const what = meanings[total] ?? total;
  const of = sku === undefined ? `The list ${where}` : `SKU ${sku} ${where}`;
  return `${of}: ${what} is kept as ${quantity(kept)}, but adds up to ${quantity(actual)}.`;
};
