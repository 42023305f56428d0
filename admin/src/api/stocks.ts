import type { Identifier } from 'react-admin';
import { me } from '../access/me';
import { call } from './client';
import { Refused } from './refusal';
import { afterSaving } from './savedInPart';
import { restResource, type Found, type Row } from './rest';
import { searchCriteria } from './searchCriteria';
import { sources } from './sources';
import { linkChanges, type Link } from './stockLinks';

export const DEFAULT_STOCK = 1;

const WEBSITE = 'website';

/** What a stock sells through: a website, or something that another system has a name for. */
export interface SalesChannel {
  type: string;
  code: string;
}

const operations = restResource({
  path: 'inventory/stocks',
  id: 'stock_id',
  body: 'stock',
  searched: ['name'],
  read: ({ extension_attributes, ...stock }) => {
    const channels = (extension_attributes?.sales_channels ?? []) as SalesChannel[];
    return {
      ...stock,
      websites: channels.filter(({ type }) => type === WEBSITE).map(({ code }) => code),
      other_channels: channels.filter(({ type }) => type !== WEBSITE),
    };
  },
  write: ({ stock_id, name, websites = [], other_channels = [] }) => ({
    stock_id,
    name,
    extension_attributes: {
      sales_channels: [...(websites as string[]).map(code => ({ type: WEBSITE, code })), ...other_channels],
    },
  }),
});

/** Where this caller finds the links of stocks and sources: those who may change them on a route of their own. */
const linksPath = async () => {
  const { resources } = await me();
  if (resources.includes('Magento_InventoryApi::stock_source_link')) return 'inventory/stock-source-links';
  return resources.includes('Magento_InventoryApi::source') ? 'inventory/assigned-sources' : undefined;
};

/** The links of these stocks, first priority first; none for a caller who may not see links. */
const linksOf = async (stocks: readonly Identifier[], signal?: AbortSignal): Promise<Link[] | undefined> => {
  const query = searchCriteria({
    groups: [[{ field: 'stock_id', value: stocks.join(','), condition: 'in' }]],
    sort: { field: 'priority', order: 'ASC' },
  });
  const path = await linksPath();
  return path === undefined ? undefined : (await call<Found<Link>>('GET', path, { query, signal })).items;
};

/** The stocks that sell from a source, for a caller who may see sources. */
export const stocksOf = async (source: string, signal?: AbortSignal) => {
  const query = searchCriteria({
    groups: [[{ field: 'source_code', value: source, condition: 'eq' }]],
    sort: { field: 'stock_id', order: 'ASC' },
  });
  return (await call<Found<Link>>('GET', (await linksPath())!, { query, signal })).items;
};

const codesIn = (links: readonly Link[] | undefined, stock: Identifier) =>
  links?.filter(link => link.stock_id === Number(stock)).map(link => link.source_code);

/** Lets the stock sell from these sources and no others, the first of them first. */
const assign = async (stock: number, wanted: readonly string[]) => {
  const { saved, deleted } = linkChanges(stock, (await linksOf([stock])) ?? [], wanted);
  try {
    if (saved.length > 0) await call('POST', 'inventory/stock-source-links', { body: { links: saved } });
    if (deleted.length > 0) await call('POST', 'inventory/stock-source-links-delete', { body: { links: deleted } });
  } catch (refused) {
    throw refused instanceof Refused ? await besideSources(refused, wanted) : refused;
  }
};

/** The refusal, told of each source that is gone meanwhile, else of all of them. */
const besideSources = async ({ status, message }: Refused, wanted: readonly string[]) => {
  const { data } = await sources.getMany({ ids: [...wanted] });
  const known = new Set((data as { source_code: string }[]).map(source => source.source_code));
  const gone = wanted.flatMap((code, index) =>
    known.has(code) ? [] : [{ message: 'There is no such source.', parameters: { field: `sources.${index}` } }],
  );
  return new Refused(status, {
    message,
    errors: gone.length > 0 ? gone : [{ message, parameters: { field: 'sources' } }],
  });
};

const getOne = async ({ id, signal }: { id: Identifier; signal?: AbortSignal }) => {
  const [{ data }, links] = await Promise.all([
    operations.getOne({ id, ...(signal ? { signal } : {}) }),
    linksOf([id], signal),
  ]);
  return { data: { ...data, sources: codesIn(links, id) } };
};

/**
 * A stock with the codes of its sources, first priority first. Name and sales channels are saved before the sources: they are what is
 * refused most, and then nothing has changed. Saving again after a refusal goes on where it stopped.
 */
export const stocks = {
  ...operations,

  getList: async (params: Parameters<typeof operations.getList>[0]) => {
    const found = await operations.getList(params);
    const links =
      found.data.length > 0
        ? await linksOf(
            found.data.map(stock => stock.id),
            params.signal,
          )
        : [];
    return {
      ...found,
      data: found.data.map(stock => ({ ...stock, assigned_sources: codesIn(links, stock.id) })) as typeof found.data,
    };
  },

  getOne,

  create: async ({ data }: { data: Row }) => {
    const { data: made } = await operations.create({ data });
    await afterSaving(made.id, 'The stock is saved, but its sources are not.', () =>
      assign(made.stock_id, data.sources ?? []),
    );
    return getOne({ id: made.id });
  },

  update: async ({ id, data }: { id: Identifier; data: Row }) => {
    await operations.update({ id, data });
    if (data.sources !== undefined) await assign(Number(id), data.sources);
    return getOne({ id });
  },
};

/** Deletes stocks one by one, as the API does; answers how many went, and why the others stayed. */
export const deleteStocks = async (ids: readonly Identifier[]) => {
  const refused: { id: Identifier; message: string }[] = [];
  for (const id of ids) {
    try {
      await operations.delete({ id });
    } catch (refusal) {
      if (!(refusal instanceof Refused) || refusal.status === 401) throw refusal;
      refused.push({ id, message: refusal.message });
    }
  }
  return { deleted: ids.length - refused.length, refused };
};
