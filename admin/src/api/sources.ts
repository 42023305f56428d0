import type { Identifier } from 'react-admin';
import { call } from './client';
import { Refused } from './refusal';
import { restResource, type Found, type Row } from './rest';
import { searchCriteria } from './searchCriteria';

export const DEFAULT_SOURCE = 'default';

const pickup = ['is_pickup_location_active', 'frontend_name', 'frontend_description'];

const operations = restResource({
  path: 'inventory/sources',
  id: 'source_code',
  body: 'source',
  searched: ['name', 'source_code'],
  read: ({ extension_attributes, ...source }) => ({ ...source, ...extension_attributes }),
  write: record => ({
    ...Object.fromEntries(Object.entries(record).filter(([name]) => !pickup.includes(name))),
    extension_attributes: Object.fromEntries(Object.entries(record).filter(([name]) => pickup.includes(name))),
  }),
});

export const sources = {
  ...operations,

  /** The API changes the source that has the code already: making one must not. */
  create: async ({ data }: { data: Row }) => {
    const id = String(data.source_code);
    const { data: same } = await operations.getMany({ ids: [id] });
    if (same.length > 0) {
      const message = 'There is a source with this code already.';
      throw new Refused(400, { message, parameters: { field: 'source_code' } });
    }
    await operations.create({ data });
    return operations.getOne({ id });
  },
};

/** How much a source holds, and how much of it runs out. */
export interface SourceTotals {
  source_code: string;
  sku_count: number;
  /** Of all SKUs together. */
  quantity: number;
  out_of_stock_count: number;
  low_count: number;
}

export const sourceTotals = async (code: string, signal?: AbortSignal) => {
  const query = searchCriteria({ groups: [[{ field: 'source_code', value: code, condition: 'eq' }]] });
  return (await call<Found<SourceTotals>>('GET', 'inventory/source-totals', { query, signal })).items[0];
};

export const allSourceTotals = async (signal?: AbortSignal) =>
  (await call<Found<SourceTotals>>('GET', 'inventory/source-totals', { query: searchCriteria({ groups: [] }), signal }))
    .items;

/** Enables or disables sources one by one; answers how many were changed, how many were so already, and why others stayed. */
export const enableSources = async (ids: readonly Identifier[], enabled: boolean) => {
  const { data } = await operations.getMany({ ids: [...ids] });
  const others = (data as Row[]).filter(source => source.enabled !== enabled);
  const refused: string[] = [];
  for (const source of others) {
    if (source.source_code === DEFAULT_SOURCE) {
      refused.push('Default Source can not be disabled.');
      continue;
    }
    try {
      await operations.update({ id: source.id, data: { ...source, enabled } });
    } catch (refusal) {
      if (!(refusal instanceof Refused) || refusal.status === 401) throw refusal;
      refused.push(`${source.name}: ${refusal.message}`);
    }
  }
  return { changed: others.length - refused.length, unchanged: data.length - others.length, refused };
};
