import { call } from './client';
import { restResource } from './rest';

export const DEFAULT_SOURCE = 'default';

export const sources = restResource({
  path: 'inventory/sources',
  id: 'source_code',
  body: 'source',
  searched: ['name', 'source_code'],
  write: ({ region_id, region, ...source }) => ({ ...source, region_id: region_id ?? null, region: region ?? null }),
});

/** Enables or disables sources one by one; answers how many were as wanted before. */
export const enableSources = async (
  records: readonly { source_code: string; enabled: boolean }[],
  enabled: boolean,
) => {
  const others = records.filter(source => source.enabled !== enabled);
  for (const { source_code } of others) {
    await call('PUT', `inventory/sources/${encodeURIComponent(source_code)}`, { body: { source: { enabled } } });
  }
  return { changed: others.length, unchanged: records.length - others.length };
};
