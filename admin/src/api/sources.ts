import type { Identifier } from 'react-admin';
import { call } from './client';
import { Refused } from './refusal';
import { restResource, type Row } from './rest';

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

/** Enables or disables sources one by one; answers how many were changed and how many were so already. */
export const enableSources = async (ids: readonly Identifier[], enabled: boolean) => {
  const { data } = await operations.getMany({ ids: [...ids] });
  const others = (data as { source_code: string; enabled: boolean }[]).filter(source => source.enabled !== enabled);
  for (const { source_code } of others) {
    await call('PUT', `inventory/sources/${encodeURIComponent(source_code)}`, {
      body: { source: { source_code, enabled } },
    });
  }
  return { changed: others.length, unchanged: data.length - others.length };
};
