import type { Identifier } from 'react-admin';
import { call } from './client';
import { pageOf } from './pageOf';
import { wholeList } from './pages';
import { beside, Refused } from './refusal';
import { oneOf, searchCriteria, searchOf, type Filter, type Search } from './searchCriteria';

/** A row as the API tells it: its columns by name. */
export type Row = Readonly<Record<string, any>>;

/** An answer of a search route. */
export interface Found<T = Row> {
  items: T[];
  total_count: number;
}

/** How the records of one resource are found and written over the REST API. */
export interface RestResource {
  /** Of the search route, below `/V1/`. */
  path: string;
  /** The column that tells rows apart, or how several do. */
  id: string | ((row: Row) => Identifier);
  /** Path of one record; `path/id` unless it is said otherwise. */
  one?: (id: Identifier) => string;
  /** Columns that the search box looks into. */
  searched?: readonly string[];
  /** Key of the body that a record is sent under when it is made or changed. */
  body?: string;
  /** Whether the route answers a bare list of all rows, and knows no criteria. */
  whole?: boolean;
  /** What forms and grids see of a row. */
  read?: (row: Row) => Row;
  /** What is sent of a record. */
  write?: (record: Row) => Row;
  /** Which inputs the refusals are about that do not say so themselves, by their codes. */
  beside?: Readonly<Record<string, string>>;
}

const identity = (row: Row) => row;

/** All rows of a search route that meet the filters, however many pages they are. */
export const everyRow = <T>(path: string, groups: Filter[][]): Promise<T[]> =>
  wholeList(async pagination => {
    const query = searchCriteria({ groups, ...pagination });
    const { items, total_count } = await call<Found<T>>('GET', path, { query });
    return { data: items, total: total_count };
  });

/** As many as an address has room for. */
const SKUS_A_REQUEST = 100;

/** All rows of a search route that are about these SKUs. */
export const everyRowOfSkus = async <T>(path: string, skus: readonly string[]): Promise<T[]> => {
  const rows: T[] = [];
  for (let at = 0; at < skus.length; at += SKUS_A_REQUEST)
    rows.push(...(await everyRow<T>(path, [oneOf('sku', skus.slice(at, at + SKUS_A_REQUEST))])));
  return rows;
};

/** The search, read and write operations of one resource, as react-admin's data provider wants them. */
export const restResource = (resource: RestResource) => {
  const { path, id, searched = [], body = path, read = identity, write = identity } = resource;
  const one = resource.one ?? ((key: Identifier) => `${path}/${encodeURIComponent(key)}`);
  const besideInput = beside(resource.beside ?? {});
  const keyColumn = typeof id === 'string' ? id : undefined;
  const toRecord = (row: Row): any => ({ ...read(row), id: typeof id === 'string' ? row[id] : id(row) });
  /** react-admin knows records by `id`; the API by the column behind it. */
  const column = (field: string) => (field === 'id' && keyColumn !== undefined ? keyColumn : field);
  const sent = ({ id: _, ...record }: Row) => ({ [body]: write(record) });

  const search = async (wanted: Search, signal?: AbortSignal) => {
    const sorted = wanted.sort ? { ...wanted, sort: { ...wanted.sort, field: column(wanted.sort.field) } } : wanted;
    const found = await call<Found>('GET', path, { query: searchCriteria(sorted), signal });
    return { data: found.items.map(toRecord), total: found.total_count };
  };

  const all = async (signal?: AbortSignal) => (await call<Row[]>('GET', path, { signal })).map(toRecord);

  const getOne = async (key: Identifier, signal?: AbortSignal) => {
    if (!resource.whole) return { data: toRecord(await call<Row>('GET', one(key), { signal })) };
    const data = (await all(signal)).find(row => String(row.id) === String(key));
    if (data === undefined) throw new Refused(404, { message: 'This does not exist, or no longer.' });
    return { data };
  };

  return {
    getList: async (params: Parameters<typeof searchOf>[0] & { signal?: AbortSignal }) => {
      if (!resource.whole) return search(searchOf(params, searched), params.signal);
      return pageOf(await all(params.signal), params);
    },

    getOne: (params: { id: Identifier; signal?: AbortSignal }) => getOne(params.id, params.signal),

    getMany: async ({ ids, signal }: { ids: Identifier[]; signal?: AbortSignal }) => {
      if (resource.whole) {
        return { data: (await all(signal)).filter(row => ids.map(String).includes(String(row.id))) };
      }
      if (keyColumn === undefined)
        return { data: await Promise.all(ids.map(async key => (await getOne(key, signal)).data)) };
      return search({ groups: [oneOf(keyColumn, ids.map(String))], perPage: ids.length }, signal);
    },

    create: async ({ data }: { data: Row }) => {
      const answer = await call<unknown>('POST', path, { body: sent(data) }).catch(besideInput);
      return { data: made(answer, data, keyColumn, toRecord) };
    },

    update: async ({ id: key, data }: { id: Identifier; data: Row }) => {
      await call('PUT', one(key), { body: sent(data) }).catch(besideInput);
      return getOne(key);
    },

    delete: async ({ id: key }: { id: Identifier }) => {
      await call('DELETE', one(key));
      return { data: { id: key } as any };
    },
  };
};

/** Routes that make something answer it whole, or its number, or nothing. */
const made = (answer: unknown, data: Row, keyColumn: string | undefined, toRecord: (row: Row) => any) => {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return toRecord(answer as Row);
  return toRecord(keyColumn !== undefined && !Array.isArray(answer) ? { ...data, [keyColumn]: answer } : data);
};
