import type { Identifier } from 'react-admin';
import { me } from '../access/me';
import { call } from './client';
import { Refused } from './refusal';
import { restResource, type Row } from './rest';
import { afterSaving } from './savedInPart';
import {
  deleteSourceItems,
  notifyQuantitiesOf,
  saveNotifyQuantities,
  saveSourceItems,
  sourceItemsOf,
} from './sourceItems';
import { sourceChanges, type ProductSource } from './sourceChanges';

export const PRODUCT_TYPES = [
  { id: 'simple', name: 'Simple Product' },
  { id: 'virtual', name: 'Virtual Product' },
  { id: 'downloadable', name: 'Downloadable Product' },
  { id: 'configurable', name: 'Configurable Product' },
  { id: 'bundle', name: 'Bundle Product' },
  { id: 'grouped', name: 'Grouped Product' },
];

/** Whether products of this type have quantities in sources; what composites have follows from their parts. */
export const hasSources = (type: string): boolean => ['simple', 'virtual', 'downloadable'].includes(type);

/** Attributes that the form shows. All others stay as they are. */
const ATTRIBUTES = ['description', 'short_description', 'url_key', 'meta_title', 'meta_description'];

/** Selling rules, each with the flag that leaves it to the configuration. */
const RULES = {
  manage_stock: 'use_config_manage_stock',
  min_qty: 'use_config_min_qty',
  min_sale_qty: 'use_config_min_sale_qty',
  max_sale_qty: 'use_config_max_sale_qty',
  backorders: 'use_config_backorders',
  notify_stock_qty: 'use_config_notify_stock_qty',
  enable_qty_increments: 'use_config_enable_qty_inc',
  qty_increments: 'use_config_qty_increments',
} as const;

/** Columns that forms and grids show. */
const COLUMNS = [
  'sku',
  'name',
  'attribute_set_id',
  'price',
  'status',
  'visibility',
  'type_id',
  'weight',
  'created_at',
  'updated_at',
];

const read = ({ id, extension_attributes = {}, custom_attributes = [], ...product }: Row): Row => {
  const { website_ids, stock_item } = extension_attributes;
  const attributes = (custom_attributes as { attribute_code: string; value: unknown }[])
    .filter(({ attribute_code }) => ATTRIBUTES.includes(attribute_code))
    .map(({ attribute_code, value }) => [attribute_code, value]);
  return {
    entity_id: id,
    ...Object.fromEntries(Object.entries(product).filter(([name]) => COLUMNS.includes(name))),
    ...Object.fromEntries(attributes),
    website_ids,
    ...(stock_item
      ? { stock_item: { ...stock_item, use_config_min_sale_qty: Boolean(stock_item.use_config_min_sale_qty) } }
      : {}),
  };
};

/** Quantity and status of the default source go with those of the other sources, except for composites, which have none. */
const stockItem = (stock: Row, type: string): Row => ({
  is_qty_decimal: stock.is_qty_decimal,
  ...(hasSources(type) ? {} : { is_in_stock: stock.is_in_stock }),
  ...Object.fromEntries(
    Object.entries(RULES).flatMap(([rule, flag]) => [
      [flag, stock[flag]],
      ...(stock[flag] ? [] : [[rule, stock[rule]]]),
    ]),
  ),
});

const write = (record: Row): Row => ({
  ...(record.entity_id === undefined ? {} : { id: record.entity_id }),
  sku: record.sku,
  name: record.name,
  attribute_set_id: record.attribute_set_id ?? 4,
  price: record.price,
  status: record.status,
  visibility: record.visibility,
  type_id: record.type_id,
  weight: record.weight,
  extension_attributes: {
    // A new product is on all websites unless some are chosen.
    ...(record.entity_id === undefined && !record.website_ids?.length ? {} : { website_ids: record.website_ids }),
    ...(record.stock_item ? { stock_item: stockItem(record.stock_item, record.type_id) } : {}),
  },
  custom_attributes: ATTRIBUTES.filter(code => record[code] !== undefined && (code !== 'url_key' || record[code])).map(
    code => ({ attribute_code: code, value: record[code] ?? '' }),
  ),
});

const operations = restResource({
  path: 'products',
  id: 'sku',
  body: 'product',
  searched: ['sku', 'name'],
  read,
  write,
});

/** Where a product is; nothing for those who may not see it. */
const sourcesOf = async (sku: string): Promise<ProductSource[] | undefined> => {
  const { resources } = await me();
  if (!resources.includes('Magento_InventoryApi::source')) return undefined;
  const seesNotifyQuantities = resources.includes(
    'Magento_InventoryLowQuantityNotificationApi::low_quantity_notification',
  );
  const [items, notify] = await Promise.all([
    sourceItemsOf([sku]),
    seesNotifyQuantities ? notifyQuantitiesOf(sku) : [],
  ]);
  return items.map(({ source_code, quantity, status }) => {
    const { notify_stock_qty, use_default = true } = notify.find(one => one.source_code === source_code) ?? {};
    return { source_code, quantity, status, notify_stock_qty: notify_stock_qty ?? null, use_default };
  });
};

const getOne = async ({ id, signal }: { id: Identifier; signal?: AbortSignal }) => {
  const [{ data }, sources] = await Promise.all([
    operations.getOne({ id, ...(signal ? { signal } : {}) }),
    sourcesOf(String(id)),
  ]);
  return { data: { ...data, ...(sources ? { sources } : {}) } };
};

const SAVED = 'The product is saved, but not all of its sources are.';

/** Writes what differs, and tells at which of the wanted sources the server said no. */
const saveSources = async (sku: string, before: readonly ProductSource[], wanted: readonly ProductSource[]) => {
  const { removed, saved, notified } = sourceChanges(before, wanted);
  const of = <T extends object>(item: T) => ({ sku, ...item });
  try {
    if (removed.length > 0) await deleteSourceItems(removed.map(source_code => ({ sku, source_code })));
    if (saved.length > 0) await saveSourceItems(saved.map(of));
    if (notified.length > 0) await saveNotifyQuantities(notified.map(of));
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status === 401) throw refused;
    const changed = new Set([...saved, ...notified].map(item => item.source_code));
    const lines = wanted.flatMap(({ source_code }, line) => (changed.has(source_code) ? [line] : []));
    const { message } = refused;
    throw new Refused(refused.status, {
      message: `${SAVED} ${message}`,
      errors: lines.map(line => ({ message, parameters: { field: `sources.${line}.quantity` } })),
    });
  }
};

/** A product with the sources it is in. The product is saved first: it is what is refused most, and then nothing has changed. */
export const products = {
  ...operations,
  getOne,

  /** The API changes the product that has the SKU already: making one must not. */
  create: async ({ data }: { data: Row }) => {
    const { data: same } = await operations.getMany({ ids: [String(data.sku).trim()] });
    if (same.length > 0) {
      const message = 'There is a product with this SKU already.';
      throw new Refused(400, { message, parameters: { field: 'sku' } });
    }
    const { data: made } = await operations.create({ data });
    await afterSaving(made.sku, SAVED, () => saveSources(made.sku, [], data.sources ?? []));
    return getOne({ id: made.sku });
  },

  update: async ({ id, data, previousData }: { id: Identifier; data: Row; previousData?: Row }) => {
    const { sku } = await call<{ sku: string }>('PUT', `products/${encodeURIComponent(id)}`, {
      body: { product: write(data) },
    });
    if (data.sources && hasSources(data.type_id)) {
      const save = () => saveSources(sku, previousData?.sources ?? [], data.sources);
      // Beside their lines, unless the product now has a SKU that the form does not know.
      await (sku === id ? save() : afterSaving(sku, SAVED, save));
    }
    return getOne({ id: sku });
  },
};
