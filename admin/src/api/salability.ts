import { call } from './client';
import { everyRowOfSkus } from './rest';

/** What a stock may still sell of a SKU; null where it is sold without limit. */
export interface SalableQuantity {
  sku: string;
  stock_id: number;
  salable_qty: number | null;
  manage_stock: boolean;
  is_salable: boolean;
}

export interface ExplainedSource {
  source_code: string;
  priority: number;
  enabled: boolean;
  quantity?: number;
  status?: number;
  counts: boolean;
  why_not?: 'no-item' | 'source-disabled' | 'out-of-stock';
}

/** What an order, or a reservation of another system, has taken and not given back. */
export interface ExplainedPromise {
  object_type: 'order' | 'reservation';
  object_id: string;
  object_increment_id: string;
  quantity: number;
  promised_at: string;
  age_seconds: number;
  expires_at?: string;
}

/** A salable quantity taken apart, as of one moment. */
export interface Explanation {
  sku: string;
  stock_id: number;
  salable_quantity: number;
  sources: ExplainedSource[];
  available: number;
  promises: ExplainedPromise[];
  promise_count: number;
  promised: number;
  manage_stock: boolean;
  backorders: number;
  min_qty: number;
  threshold: number;
  sum: number;
  why_zero?: 'no-enabled-source' | 'nothing-left';
}

export const salableQuantitiesOf = (skus: readonly string[]) =>
  everyRowOfSkus<SalableQuantity>('inventory/salable-quantities', skus);

/** Promises come a page at a time, the oldest first. */
export const explain = (sku: string, stockId: number, currentPage: number, pageSize: number) =>
  call<Explanation>('GET', `inventory/explain/${encodeURIComponent(sku)}/${stockId}`, {
    query: new URLSearchParams({ currentPage: String(currentPage), pageSize: String(pageSize) }),
  });
