import { describe, expect, it } from 'vitest';
import { filterGroups, oneOf, searchCriteria } from './searchCriteria';

describe('the filters of a list', () => {
  it.each([
    [{ name: 'tea' }, [[{ field: 'name', value: 'tea', condition: 'eq' }]]],
    [{ name__like: ' 50%_a\\b ' }, [[{ field: 'name', value: '%50\\%\\_a\\\\b%', condition: 'like' }]]],
    [{ enabled: false }, [[{ field: 'enabled', value: '0', condition: 'eq' }]]],
    [{ sku: ['a', 'b'] }, [[{ field: 'sku', value: 'a,b', condition: 'in' }]]],
    [{ qty__lteq: 0 }, [[{ field: 'qty', value: '0', condition: 'lteq' }]]],
    [{ billing: { city: 'Rome' } }, [[{ field: 'billing.city', value: 'Rome', condition: 'eq' }]]],
    [{ name: '', sku: [], city: undefined }, []],
    [
      { at__gteq: new Date('2026-01-02T03:04:05Z') },
      [[{ field: 'at', value: '2026-01-02 03:04:05', condition: 'gteq' }]],
    ],
  ])('%j', (filter, groups) => {
    expect(filterGroups(filter)).toEqual(groups);
  });

  it('look for the search box in every searched column, any of which may hold it', () => {
    expect(filterGroups({ q: 'tea' }, ['sku', 'name'])).toEqual([
      [
        { field: 'sku', value: '%tea%', condition: 'like' },
        { field: 'name', value: '%tea%', condition: 'like' },
      ],
    ]);
  });
});

describe('one of several values', () => {
  it.each([
    [['tea', 'mug'], [{ field: 'sku', value: 'tea,mug', condition: 'in' }]],
    [
      ['tea', 'mug,blue'],
      [
        { field: 'sku', value: 'tea', condition: 'eq' },
        { field: 'sku', value: 'mug,blue', condition: 'eq' },
      ],
    ],
  ])('%j', (values, filters) => {
    expect(oneOf('sku', values)).toEqual(filters);
  });
});

describe('search criteria', () => {
  it('are written as the API reads them', () => {
    const query = searchCriteria({
      groups: [[{ field: 'sku', value: 'a,b', condition: 'in' }]],
      sort: { field: 'sku', order: 'ASC' },
      page: 2,
      perPage: 25,
    });
    expect(Object.fromEntries(query)).toEqual({
      'searchCriteria[filter_groups][0][filters][0][field]': 'sku',
      'searchCriteria[filter_groups][0][filters][0][value]': 'a,b',
      'searchCriteria[filter_groups][0][filters][0][condition_type]': 'in',
      'searchCriteria[sortOrders][0][field]': 'sku',
      'searchCriteria[sortOrders][0][direction]': 'ASC',
      'searchCriteria[pageSize]': '25',
      'searchCriteria[currentPage]': '2',
    });
  });

  it('are there even when they ask for everything, which some routes insist on', () => {
    expect(searchCriteria({ groups: [] }).toString()).toBe('searchCriteria=');
  });
});
