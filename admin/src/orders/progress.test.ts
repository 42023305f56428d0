import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  leftToCancel,
  leftToInvoice,
  leftToRefund,
  leftToShip,
  statusesOf,
  stillPromised,
} from './progress';
import { line, order } from './sample';

describe('what is left of a line', () => {
  it.each([
    ['nothing has happened', {}, [10, 10, 0, 10]],
    ['four were invoiced', { qty_invoiced: 4 }, [6, 10, 4, 6]],
    ['three of four invoiced ones were refunded', { qty_invoiced: 4, qty_refunded: 3, qty_to_ship: 7 }, [6, 7, 1, 6]],
    ['eight were shipped', { qty_shipped: 8, qty_to_ship: 2 }, [10, 2, 0, 2]],
    ['the rest was canceled', { qty_invoiced: 4, qty_canceled: 6, qty_to_ship: 4 }, [0, 4, 4, 0]],
    ['it is virtual', { is_virtual: 1 as const, qty_to_ship: 0, qty_invoiced: 4 }, [6, 0, 4, 6]],
    ['it is in parts', { qty_ordered: 0.3, qty_invoiced: 0.1, qty_to_ship: 0.3 }, [0.2, 0.3, 0.1, 0.2]],
  ])('when %s', (_, differing, [invoice, ship, refund, cancel]) => {
    const item = line(differing);
    expect([leftToInvoice(item), leftToShip(item), leftToRefund(item), leftToCancel(item)]).toEqual([
      invoice,
      ship,
      refund,
      cancel,
    ]);
  });
});

describe('what can be done with an order', () => {
  const invoiced = line({ qty_invoiced: 10, row_invoiced: 35 });
  const done = line({ qty_invoiced: 10, qty_shipped: 10, qty_to_ship: 0 });
  it.each([
    ['that is new', order(), ['invoice', 'ship', 'cancel', 'hold']],
    ['that is invoiced', order({ state: 'processing', items: [invoiced], total_paid: 40 }), ['ship', 'refund', 'hold']],
    ['that is complete', order({ state: 'complete', items: [done], total_paid: 40 }), ['refund']],
    ['that cost nothing', order({ state: 'complete', items: [done], total_paid: 0 }), ['refund']],
    ['whose money was given back', order({ state: 'closed', items: [done], total_paid: 40, total_refunded: 40 }), []],
    ['that is on hold', order({ state: 'holded' }), ['unhold']],
    ['that is canceled', order({ state: 'canceled', items: [line({ qty_canceled: 10, qty_to_ship: 0 })] }), []],
    ['that is virtual', order({ items: [line({ is_virtual: 1, qty_to_ship: 0 })] }), ['invoice', 'cancel', 'hold']],
    ['that is fetched', order({ pickup_location_code: 'rome' }), ['invoice', 'notify', 'cancel', 'hold']],
    [
      'that waits to be fetched',
      order({ state: 'complete', pickup_location_code: 'rome', items: [done], total_paid: 40 }),
      ['notify', 'refund'],
    ],
  ])('%s', (_, one, actions) => {
    expect([...actionsOf(one)]).toEqual(actions);
  });

  it('a status that its state has', () => {
    expect([statusesOf('new'), statusesOf('processing'), statusesOf('closed')]).toEqual([
      ['pending'],
      ['processing', 'fraud'],
      ['closed'],
    ]);
  });
});

describe('what is promised to an order', () => {
  const entry = (sku: string, quantity: number) => ({ sku, quantity });
  it.each([
    [[], 'Nothing was promised to this order.'],
    [[entry('tea', -3), entry('mug', -0.3)], 'Still promised to this order: 3 × tea, 0.3 × mug.'],
    [[entry('tea', -3), entry('mug', -1), entry('tea', 3)], 'Still promised to this order: 1 × mug.'],
    [
      [entry('tea', -0.3), entry('tea', 0.1), entry('tea', 0.2)],
      'Every promise to this order is settled: the entries add up to zero.',
    ],
  ])('is said in a sentence', (entries, sentence) => {
    expect(stillPromised(entries)).toBe(sentence);
  });
});
