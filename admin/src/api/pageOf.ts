import type { GetListParams, RaRecord } from 'react-admin';

/** Sorts, filters and pages rows that came all at once. */
export const pageOf = (rows: readonly RaRecord[], { filter, sort, pagination }: Partial<GetListParams>) => {
  const wanted = Object.entries((filter ?? {}) as object).filter(([, value]) => value !== '' && value !== undefined);
  const text = (value: unknown) => String(value ?? '').toLowerCase();
  const kept = rows.filter(row =>
    wanted.every(([name, value]) =>
      name === 'q'
        ? Object.values(row).some(cell => text(cell).includes(text(value)))
        : text(row[name.split('__')[0]!]).includes(text(value)),
    ),
  );
  if (sort?.field) {
    const direction = sort.order === 'DESC' ? -1 : 1;
    kept.sort(
      (a, b) => direction * text(a[sort.field]).localeCompare(text(b[sort.field]), undefined, { numeric: true }),
    );
  }
  const { page = 1, perPage = kept.length } = pagination ?? {};
  return { data: kept.slice((page - 1) * perPage, page * perPage), total: kept.length };
};
