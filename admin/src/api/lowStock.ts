import type { Identifier } from 'react-admin';
import { call } from './client';
import { restResource, type Row } from './rest';

/** A key of two parts; neither source codes nor SKUs hold a line end. */
const idOf = (row: Row) => `${row.source_code}\n${row.sku}`;

const operations = restResource({ path: 'inventory/low-stock', id: idOf, searched: ['sku', 'name'] });

export const lowStock = {
  ...operations,

  /** Sets below which quantity the source item counts as low; without one, the product's or the configured one holds again. */
  update: async ({ id, data }: { id: Identifier; data: Row }) => {
    const { sku, source_code, notify_stock_qty } = data;
    const body =
      notify_stock_qty === null
        ? { sourceItems: [{ sku, source_code }] }
        : { sourceItemConfigurations: [{ sku, source_code, notify_stock_qty: Number(notify_stock_qty) }] };
    const route = notify_stock_qty === null ? 'low-quantity-notifications-delete' : 'low-quantity-notification';
    await call('POST', `inventory/${route}`, { body });
    return { data: { ...data, id } as any };
  },
};
