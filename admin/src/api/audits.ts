import { call } from './client';
import { restResource } from './rest';

/** A kept total that is not the sum of its parts. */
export interface Difference {
  total: string;
  document?: string;
  sku?: string;
  stock_id?: number;
  source_code?: string;
  kept: number;
  actual: number;
  amount: number;
}

export interface AuditResult {
  clean: boolean;
  difference_count: number;
  /** The first thousand of them. */
  differences: Difference[];
  salable_quantities: number;
  source_items: number;
  movements: number;
  reservations: number;
  orders: number;
}

export const auditRuns = restResource({ path: 'inventory/audit-runs', id: 'run_id' });

/** Adds every kept total up anew, which takes a while where there is much. */
export const runAudit = () => call<AuditResult>('GET', 'inventory/audit');
