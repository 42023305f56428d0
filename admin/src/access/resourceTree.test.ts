import { describe, expect, it } from 'vitest';
import { heldOf, included, moved, rowsOf, titlesOf, toggled, type AclResource } from './resourceTree';

const resource = (id: string, ...children: AclResource[]): AclResource => ({ id, title: `The ${id}`, children });

const tree = resource(
  'all',
  resource('sales', resource('orders', resource('view'), resource('cancel')), resource('invoices')),
  resource('stock'),
);

describe('what is granted', () => {
  it.each([
    [[], 'view', ['view']],
    [['view'], 'orders', ['orders']],
    [['orders'], 'view', ['cancel']],
    [['sales'], 'cancel', ['view', 'invoices']],
    [['all'], 'stock', ['sales']],
    [['view', 'cancel'], 'stock', ['view', 'cancel', 'stock']],
    [['gone', 'view'], 'view', []],
  ])('%j, after a click on %s: %j', (granted, clicked, after) => {
    expect(toggled(tree, granted, clicked)).toEqual(after);
  });

  it('includes what is below it', () => {
    expect([...included(tree, new Set(['orders', 'gone']))]).toEqual(['orders', 'view', 'cancel']);
  });

  it('is held whole, in part, or not at all', () => {
    const held = included(tree, new Set(['view']));
    expect(['view', 'orders', 'all', 'stock'].map(id => heldOf(find(id), held))).toEqual([
      'all',
      'some',
      'some',
      'none',
    ]);
  });
});

describe('the titles of what is granted', () => {
  it.each([
    [['all'], ['The all']],
    [
      ['sales', 'view'],
      ['The sales', 'The orders: The view'],
    ],
    [['gone'], []],
  ])('%j: %j', (granted, titles) => {
    expect(titlesOf(tree, granted)).toEqual(titles);
  });
});

const find = (id: string, at: AclResource = tree): AclResource =>
  at.id === id ? at : (at.children.map(child => find(id, child)).find(found => found.id === id) ?? at);

const seen = (expanded: string[], search?: string) =>
  rowsOf(tree.children, new Set(expanded), search).map(row => `${row.level} ${row.resource.id}`);

describe('the lines that are seen', () => {
  it('are those below the expanded ones', () => {
    expect(seen(['sales'])).toEqual(['1 sales', '2 orders', '2 invoices', '1 stock']);
  });

  it('are in a search the matches and what is above them', () => {
    expect(seen([], 'the CANCEL')).toEqual(['1 sales', '2 orders', '3 cancel']);
    expect(seen([], 'orders')).toEqual(['1 sales', '2 orders']);
    expect(seen(['orders'], 'orders')).toEqual(['1 sales', '2 orders', '3 view', '3 cancel']);
  });
});

describe('a key', () => {
  const rows = rowsOf(tree.children, new Set(['sales', 'orders']));

  it.each([
    ['ArrowDown', 'sales', { to: 1 }],
    ['ArrowUp', 'sales', { to: 0 }],
    ['ArrowRight', 'sales', { to: 1 }],
    ['ArrowLeft', 'sales', { open: false }],
    ['ArrowLeft', 'cancel', { to: 1 }],
    ['ArrowRight', 'cancel', { to: 3 }],
    ['End', 'sales', { to: 5 }],
    ['Home', 'stock', { to: 0 }],
    ['ArrowDown', 'stock', { to: 5 }],
  ])('%s on %s', (key, id, result) => {
    expect(
      moved(
        rows,
        rows.findIndex(row => row.resource.id === id),
        key,
      ),
    ).toEqual(result);
  });

  it('opens what is closed', () => {
    expect(moved(rowsOf(tree.children, new Set()), 0, 'ArrowRight')).toEqual({ open: true });
  });
});
