import { call } from './client';
import { everyRow, everyRowOfSkus, restResource } from './rest';
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

export const sourceItemRows = restResource({
  path: 'inventory/source-items',
  id: item => `${item.source_code}/${item.sku}`,
  searched: ['sku'],
});

/** The items of these SKUs, of all sources. */
export const sourceItemsOf = (skus: readonly string[]) => everyRowOfSkus<SourceItem>('inventory/source-items', skus);

export const lowItemsOf = (skus: readonly string[]) => everyRowOfSkus<LowItem>('inventory/low-stock', skus);

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
