import { call } from './client';
import { everyRow, restResource } from './rest';
import { oneOf } from './searchCriteria';

/** How much of a SKU is in a source; `status` 1 is in stock, 0 out of stock. */
export interface SourceItem {
  sku: string;
  source_code: string;
  quantity: number;
  status: number;
}

/** From which quantity on a source item is low: of its own, or by default. */
export interface NotifyQuantity {
  sku: string;
  source_code: string;
  notify_stock_qty: number;
  use_default: boolean;
}

/** A source item of which there is less than the quantity to notify below. */
export interface LowItem {
  sku: string;
  source_code: string;
  quantity: number;
  notify_stock_qty: number;
}

/** As many as an address has room for. */
const SKUS_A_REQUEST = 100;

export const sourceItemRows = restResource({
  path: 'inventory/source-items',
  id: item => `${item.source_code}/${item.sku}`,
  searched: ['sku'],
});

/** The items of these SKUs, of all sources or of some. */
export const sourceItemsOf = async (skus: readonly string[], sourceCodes?: readonly string[]) => {
  const items: SourceItem[] = [];
  for (let at = 0; at < skus.length; at += SKUS_A_REQUEST) {
    const groups = [
      oneOf('sku', skus.slice(at, at + SKUS_A_REQUEST)),
      ...(sourceCodes === undefined ? [] : [oneOf('source_code', sourceCodes)]),
    ];
    items.push(...(await everyRow<SourceItem>('inventory/source-items', groups)));
  }
  return items;
};

export const lowItemsOf = (skus: readonly string[]) => everyRow<LowItem>('inventory/low-stock', [oneOf('sku', skus)]);

export const notifyQuantitiesOf = (sku: string) =>
  everyRow<NotifyQuantity>('inventory/low-quantity-notifications', [oneOf('sku', [sku])]);

/** Sets quantities and statuses; makes the items that are not there. */
export const saveSourceItems = (sourceItems: readonly SourceItem[]) =>
  call('POST', 'inventory/source-items', { body: { sourceItems } });

export const deleteSourceItems = (sourceItems: readonly { sku: string; source_code: string }[]) =>
  call('POST', 'inventory/source-items-delete', { body: { sourceItems } });

/** Sets from which quantity on items are low; null leaves that to the default. */
export const saveNotifyQuantities = (
  sourceItemConfigurations: readonly { sku: string; source_code: string; notify_stock_qty: number | null }[],
) => call('POST', 'inventory/low-quantity-notification', { body: { sourceItemConfigurations } });

/** Answers how many items are new. */
export const assignSources = (skus: readonly string[], sourceCodes: readonly string[]) =>
  call<number>('POST', 'inventory/bulk-product-source-assign', { body: { skus, sourceCodes } });

/** Answers how many items are gone. */
export const unassignSources = (skus: readonly string[], sourceCodes: readonly string[]) =>
  call<number>('POST', 'inventory/bulk-product-source-unassign', { body: { skus, sourceCodes } });

/** Moves all that the origin has of these SKUs. */
export const transferAll = (
  skus: readonly string[],
  originSource: string,
  destinationSource: string,
  unassignFromOrigin: boolean,
) =>
  call<true>('POST', 'inventory/bulk-product-source-transfer', {
    body: { skus, originSource, destinationSource, unassignFromOrigin },
  });

/** Moves some of what the origin has; both sources must have an item of every SKU. */
export const transferSome = (
  items: readonly { sku: string; qty: number }[],
  originSourceCode: string,
  destinationSourceCode: string,
) =>
  call('POST', 'inventory/bulk-partial-source-transfer', {
    body: { originSourceCode, destinationSourceCode, items },
  });
