import { describe, expect, it } from 'vitest';
import { line, order } from '../orders/sample';
import { deducted, linePlans, planErrors, shipmentsOf, suggestion, wantedOf } from './plan';

const pick = (source_code: string, sku: string, qty_to_deduct: number, qty_available: number) => ({
  source_code,
  sku,
  qty_to_deduct,
  qty_available,
});

describe('a plan of shipments', () => {
  const tea = line({ item_id: 1, sku: 'Tea', qty_to_ship: 10 });
  const mug = line({ item_id: 2, sku: 'mug', qty_to_ship: 2 });
  const gone = line({ item_id: 3, sku: 'pot', qty_to_ship: 0 });
  const one = order({ items: [tea, mug, gone] });
  const picks = [
    pick('rome', 'tea', 6, 6),
    pick('rome', 'mug', 2, 3),
    pick('oslo', 'tea', 4, 40),
    pick('oslo', 'mug', 0, -1),
  ];
  const lines = linePlans(one, picks, ['rome', 'oslo']);
  const both = ['rome', 'oslo'].map(source_code => ({ source_code, name: source_code, enabled: true }));

  it('asks for what is left of each SKU', () => {
    expect(wantedOf(one)).toEqual([
      { sku: 'Tea', qty: 10 },
      { sku: 'mug', qty: 2 },
    ]);
    expect(wantedOf(order({ items: [tea, { ...tea, item_id: 4, qty_to_ship: 0.5 }] }))).toEqual([
      { sku: 'Tea', qty: 10.5 },
    ]);
  });

  it('shows each line the sources that have its SKU, in any letter case, never with less than nothing', () => {
    expect(lines.map(({ item, sources }) => [item.sku, sources])).toEqual([
      [
        'Tea',
        [
          { source_code: 'rome', available: 6 },
          { source_code: 'oslo', available: 40 },
        ],
      ],
      [
        'mug',
        [
          { source_code: 'rome', available: 3 },
          { source_code: 'oslo', available: 0 },
        ],
      ],
    ]);
  });

  it('is one shipment a source, as the algorithm suggests', () => {
    const deductions = suggestion(lines, picks, both);
    expect(planErrors(lines, deductions)).toEqual({});
    expect(shipmentsOf(lines, deductions)).toEqual([
      {
        source_code: 'rome',
        items: [
          { order_item_id: 1, qty: 6 },
          { order_item_id: 2, qty: 2 },
        ],
      },
      { source_code: 'oslo', items: [{ order_item_id: 1, qty: 4 }] },
    ]);
  });

  it('shares what is suggested for a SKU among its lines', () => {
    const twice = linePlans(
      order({
        items: [
          { ...tea, qty_to_ship: 7 },
          { ...tea, item_id: 4, qty_to_ship: 3 },
        ],
      }),
      picks,
      [],
    );
    expect(suggestion(twice, picks, both)).toEqual({ '1 rome': 6, '1 oslo': 1, '4 rome': 0, '4 oslo': 3 });
  });

  it('takes all that is left from the only source, unless the algorithm counts less there', () => {
    const [rome] = both;
    const song = line({ item_id: 5, sku: 'song', qty_to_ship: 4 });
    const two = linePlans(order({ items: [tea, song] }), picks, ['rome']);
    expect(suggestion(two, [pick('rome', 'tea', 6, 6)], [rome!])).toEqual({ '1 rome': 6, '5 rome': 4 });
    expect(suggestion(two, [], [])).toEqual({});
  });

  it('takes no more than a source has, and ships no more than is left', () => {
    const deductions = { '1 rome': 7, '1 oslo': 4, '2 rome': 3 };
    expect(deducted(lines[0]!, deductions)).toBe(11);
    expect(planErrors(lines, deductions)).toEqual({
      '1 rome': 'Qty of Tea should be less or equal to 6',
      '1': 'Qty of Tea should be less or equal to 10',
      '2': 'Qty of mug should be less or equal to 2',
    });
  });

  it('lets goods that no source counts leave from any', () => {
    const [song] = linePlans(order({ items: [line({ sku: 'song' })] }), picks, ['rome', 'oslo']);
    expect(song!.sources).toEqual([{ source_code: 'rome' }, { source_code: 'oslo' }]);
    expect(planErrors([song!], { '1 rome': 9 })).toEqual({});
    expect(planErrors([song!], { '1 rome': -1, '1 oslo': NaN })).toEqual({
      '1 rome': 'Enter a number of units.',
      '1 oslo': 'Enter a number of units.',
    });
  });

  it('ships nothing when nothing is to be deducted', () => {
    expect(shipmentsOf(lines, { '1 rome': 0 })).toEqual([]);
  });
});
