import { call } from './client';

/** What happened on a day of the reader's time zone. */
export interface Day {
  /** Such as `2026-01-31`. */
  date: string;
  orders: number;
  order_values: { currency: string; grand_total: number }[];
  units_promised: number;
  units_shipped: number;
  refused_promises: number;
}

export interface Statistics {
  /** The oldest first, today last. */
  days: Day[];
  most_refused: { sku: string; stock_id: number; times: number; units: number }[];
}

export const statistics = (days: number) => {
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return call<Statistics>('GET', 'inventory/statistics', {
    query: new URLSearchParams({ days: String(days), timezone }),
  });
};
