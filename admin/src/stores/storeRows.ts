import type { StoreGroup, StoreView, Website } from '../api/stores';

/** A line of the table of all stores. Websites and groups stand in the first of their lines, and go on for so many. */
export interface StoreRow {
  key: string;
  website?: { of: Website; lines: number };
  group?: { of: StoreGroup | undefined; isDefault: boolean; lines: number };
  view: StoreView | undefined;
  /** Whether the view stands for its group. */
  isDefault: boolean;
}

/** The tree of websites, their groups and their views, those that stand for the others first. */
export const storeRows = (
  websites: readonly Website[],
  groups: readonly StoreGroup[],
  views: readonly StoreView[],
): StoreRow[] =>
  websites
    .toSorted((a, b) => a.id - b.id)
    .flatMap(website => {
      const lines = groupRows(
        website,
        groups.filter(group => group.website_id === website.id),
        views,
      );
      return lines.map((line, index) =>
        index === 0 ? { ...line, website: { of: website, lines: lines.length } } : line,
      );
    });

const groupRows = (website: Website, groups: readonly StoreGroup[], views: readonly StoreView[]): StoreRow[] =>
  defaultFirst(groups, website.default_group_id).flatMap(group => {
    const ofGroup = views.filter(view => view.store_group_id === group?.id);
    return defaultFirst(ofGroup, group?.default_store_id).map((view, index, { length: lines }) => ({
      key: [website.id, group?.id, view?.id].join('-'),
      ...(index === 0 ? { group: { of: group, isDefault: group?.id === website.default_group_id, lines } } : {}),
      view,
      isDefault: view !== undefined && view.id === group?.default_store_id,
    }));
  });

/** A line is there even for a website without groups and for a group without views. */
const defaultFirst = <T extends { id: number; name: string }>(
  all: readonly T[],
  first: number | undefined,
): (T | undefined)[] =>
  all.length === 0
    ? [undefined]
    : all.toSorted((a, b) => Number(b.id === first) - Number(a.id === first) || a.name.localeCompare(b.name));
