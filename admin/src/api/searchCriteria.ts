import type { GetListParams } from 'react-admin';
import { wireTime } from './wireTime';

export interface Filter {
  field: string;
  value: string;
  condition: string;
}

/** What a list asks for: any filter of each group must hold. */
export interface Search {
  groups: Filter[][];
  sort?: { field: string; order: 'ASC' | 'DESC' };
  page?: number;
  perPage?: number;
}

/**
 * The filters of a list as groups of conditions. A filter named `name` asks for equality, `name__like` for texts that contain the
 * value, `qty__gteq` and `qty__lteq` for a range, `sku__in` for a list; any other condition of the API goes the same way. `q` is
 * the search box: one of the searched columns contains it.
 */
export const filterGroups = (filter: Readonly<Record<string, unknown>>, searched: readonly string[] = []): Filter[][] =>
  Object.entries(flat(filter)).flatMap(([name, value]) => {
    if (isEmpty(value)) return [];
    if (name === 'q') return [searched.map(field => ({ field, value: containing(String(value)), condition: 'like' }))];
    const [field = name, condition = Array.isArray(value) ? 'in' : 'eq'] = name.split('__');
    return [[{ field, value: condition === 'like' ? containing(String(value)) : onWire(value), condition }]];
  });

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Filters come nested when a name has dots in it. */
const flat = (filter: Readonly<Record<string, unknown>>, prefix = ''): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
        ? Object.entries(flat(value as Record<string, unknown>, `${prefix}${name}.`))
        : [[prefix + name, value]],
    ),
  );

/** A pattern for texts that contain this one, taking `%`, `_` and `\` in it as themselves. */
const containing = (text: string) => `%${text.trim().replaceAll(/[\\%_]/g, character => `\\${character}`)}%`;

const onWire = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value instanceof Date ? wireTime(value) : String(value);
};

/** Filters of one group: the field has one of these values. The API cuts lists at commas, so values with one are asked for singly. */
export const oneOf = (field: string, values: readonly string[]): Filter[] =>
  values.some(value => value.includes(','))
    ? values.map(value => ({ field, value, condition: 'eq' }))
    : [{ field, value: values.join(','), condition: 'in' }];

/** Search criteria as the API reads them from the address. */
export const searchCriteria = ({ groups, sort, page, perPage }: Search): URLSearchParams => {
  const query = new URLSearchParams();
  groups.forEach((filters, group) =>
    filters.forEach(({ field, value, condition }, index) => {
      const filter = `searchCriteria[filter_groups][${group}][filters][${index}]`;
      query.set(`${filter}[field]`, field);
      query.set(`${filter}[value]`, value);
      if (condition !== 'eq') query.set(`${filter}[condition_type]`, condition);
    }),
  );
  if (sort) {
    query.set('searchCriteria[sortOrders][0][field]', sort.field);
    query.set('searchCriteria[sortOrders][0][direction]', sort.order);
  }
  if (perPage !== undefined) query.set('searchCriteria[pageSize]', String(perPage));
  if (page !== undefined) query.set('searchCriteria[currentPage]', String(page));
  if (query.size === 0) query.set('searchCriteria', '');
  return query;
};

/** The search that a list of react-admin asks for. */
export const searchOf = (params: Partial<GetListParams>, searched?: readonly string[]): Search => ({
  groups: filterGroups((params.filter ?? {}) as Record<string, unknown>, searched),
  ...(params.sort?.field ? { sort: params.sort } : {}),
  ...(params.pagination ? { page: params.pagination.page, perPage: params.pagination.perPage } : {}),
});
