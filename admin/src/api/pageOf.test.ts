import { expect, it } from 'vitest';
import { pageOf } from './pageOf';

const rows = [
  { id: 10, name: 'Main Website', code: 'base' },
  { id: 9, name: 'British', code: 'british' },
  { id: 2, name: 'Base of all', code: 'other' },
];

const idsOf = (params: Parameters<typeof pageOf>[1]) => {
  const { data, total } = pageOf(rows, params);
  return [data.map(row => row.id), total];
};

it.each([
  ['all, as they came', {}, [[10, 9, 2], 3]],
  ['those that say so anywhere', { filter: { q: 'BASE' } }, [[10, 2], 2]],
  ['those that say so in a column', { filter: { code__like: 'b', name: '' } }, [[10, 9], 2]],
  ['in the order of numbers', { sort: { field: 'id', order: 'ASC' as const } }, [[2, 9, 10], 3]],
  ['in the order of names, backwards', { sort: { field: 'name', order: 'DESC' as const } }, [[10, 9, 2], 3]],
  ['a page, and how many there are', { pagination: { page: 2, perPage: 2 } }, [[2], 3]],
])('answers %s', (_, params, found) => {
  expect(idsOf(params)).toEqual(found);
});
