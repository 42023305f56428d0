import { expect, it } from 'vitest';
import { storeRows } from './storeRows';

const website = (id: number, name: string, default_group_id = 0) => ({ id, name, code: name, default_group_id });
const group = (id: number, website_id: number, name: string, default_store_id = 0) => ({
  id,
  website_id,
  name,
  code: name,
  root_category_id: 2,
  default_store_id,
});
const view = (id: number, store_group_id: number, name: string) => ({
  id,
  store_group_id,
  website_id: 1,
  name,
  code: name,
  is_active: true,
});

it('tells the tree line by line, defaults first', () => {
  const rows = storeRows(
    [website(2, 'Empty'), website(1, 'Main', 5)],
    [group(4, 1, 'Bar'), group(5, 1, 'Shop', 8)],
    [view(7, 5, 'Deutsch'), view(8, 5, 'English')],
  );
  expect(
    rows.map(row => [row.website?.of.name, row.website?.lines, row.group?.of?.name, row.group?.lines, row.view?.name]),
  ).toEqual([
    ['Main', 3, 'Shop', 2, 'English'],
    [undefined, undefined, undefined, undefined, 'Deutsch'],
    [undefined, undefined, 'Bar', 1, undefined],
    ['Empty', 1, undefined, 1, undefined],
  ]);
  expect(rows.map(row => [row.group?.isDefault, row.isDefault])).toEqual([
    [true, true],
    [undefined, false],
    [false, false],
    [false, false],
  ]);
});
