import { describe, expect, it } from 'vitest';
import { sourceChanges } from './sourceChanges';

const london = { source_code: 'london', quantity: 40, status: 1, notify_stock_qty: 1, use_default: true };
const berlin = { source_code: 'berlin', quantity: 6, status: 1, notify_stock_qty: 5, use_default: false };

describe('saving the sources of a product', () => {
  it('writes nothing of sources that are as they were', () => {
    expect(sourceChanges([london, berlin], [berlin, london])).toEqual({ removed: [], saved: [], notified: [] });
  });

  it('writes a new quantity or status whole', () => {
    expect(
      sourceChanges(
        [london, berlin],
        [
          { ...london, quantity: 41 },
          { ...berlin, status: 0 },
        ],
      ).saved,
    ).toEqual([
      { source_code: 'london', quantity: 41, status: 1 },
      { source_code: 'berlin', quantity: 6, status: 0 },
    ]);
  });

  it('makes the items of new sources, and removes those of sources that are gone', () => {
    expect(sourceChanges([london], [berlin])).toEqual({
      removed: ['london'],
      saved: [{ source_code: 'berlin', quantity: 6, status: 1 }],
      notified: [{ source_code: 'berlin', notify_stock_qty: 5 }],
    });
  });

  it('gives a notify quantity back to the default', () => {
    expect(sourceChanges([london, berlin], [london, { ...berlin, use_default: true }])).toEqual({
      removed: [],
      saved: [],
      notified: [{ source_code: 'berlin', notify_stock_qty: null }],
    });
  });
});
