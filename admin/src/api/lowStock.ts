import type { Identifier } from 'react-admin';
import { restResource, type Row } from './rest';
import { saveNotifyQuantities } from './sourceItems';

/** A key of two parts; neither source codes nor SKUs hold a line end. */
const idOf = (row: Row) => `${row.source_code}\n${row.sku}`;

const operations = restResource({ path: 'inventory/low-stock', id: idOf, searched: ['sku', 'name'] });

export const lowStock = {
  ...operations,

  /** Sets below which quantity the source item counts as low; without one, the product's or the configured one holds again. */
  update: async ({ id, data }: { id: Identifier; data: Row }) => {
    const { sku, source_code, notify_stock_qty } = data;
    const quantity = notify_stock_qty === null ? null : Number(notify_stock_qty);
    await saveNotifyQuantities([{ sku, source_code, notify_stock_qty: quantity }]);
    return { data: { ...data, id } as any };
  },
};
