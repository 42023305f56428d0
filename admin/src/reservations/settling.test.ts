import { describe, expect, it } from 'vitest';
import { allOpen, settled, wrong } from './settling';

const item = (sku: string, qty_open: number) => ({
  sku,
  qty: 5,
  qty_open,
  qty_released: 0,
  qty_fulfilled: 5 - qty_open,
});

describe('settling a reservation', () => {
  it('begins with all that is open', () => {
    expect(allOpen([item('tea', 3), item('cup', 0)])).toEqual({ tea: '3' });
  });

  it.each([
    ['', undefined],
    ['3', undefined],
    ['2.5', undefined],
    ['3.5', 'Only 3 are open.'],
    ['-1', 'Enter a quantity.'],
    ['x', 'Enter a quantity.'],
  ])('takes "%s" of 3: %s', (typed, said) => {
    expect(wrong(typed, 3)).toBe(said);
  });

  it('leaves out what is zero or empty', () => {
    expect(settled({ tea: '2', cup: '0', mug: '' })).toEqual([{ sku: 'tea', qty: 2 }]);
  });
});
