import { describe, expect, it } from 'vitest';
import type { ExplainedPromise, ExplainedSource, Explanation } from '../api/salability';
import { scaleOf, waterfall } from './waterfall';

const source = (source_code: string, quantity: number, why_not?: ExplainedSource['why_not']): ExplainedSource => ({
  source_code,
  priority: 1,
  enabled: why_not !== 'source-disabled',
  quantity,
  status: why_not === 'out-of-stock' ? 0 : 1,
  counts: why_not === undefined,
  ...(why_not ? { why_not } : {}),
});

const promise = (object_id: string, quantity: number): ExplainedPromise => ({
  object_type: 'order',
  object_id,
  object_increment_id: `00000000${object_id}`,
  quantity,
  promised_at: '2026-11-23 08:12:40',
  age_seconds: 10,
});

const tea: Explanation = {
  sku: 'tea',
  stock_id: 10,
  salable_quantity: 6,
  sources: [source('berlin', 10.5), source('lyon', 3), source('porto', 10, 'out-of-stock')],
  available: 13.5,
  promises: [promise('7', 3), promise('8', 2.5)],
  promise_count: 2,
  promised: 5.5,
  manage_stock: true,
  backorders: 0,
  min_qty: 2,
  threshold: 2,
  sum: 6,
};

const spans = (explanation: Explanation) =>
  waterfall(explanation).steps.map(({ kind, from, change, to }) => [kind, from, change, to]);

describe('the waterfall of a salable quantity', () => {
  it('goes up by what sources hold, and down by promises and the threshold', () => {
    expect(spans(tea)).toEqual([
      ['source', 0, 10.5, 10.5],
      ['source', 10.5, 3, 13.5],
      ['source', 13.5, 0, 13.5],
      ['promise', 13.5, -3, 10.5],
      ['promise', 10.5, -2.5, 8],
      ['threshold', 8, -2, 6],
    ]);
    expect(waterfall(tea)).toMatchObject({ result: 6, addsUp: true });
  });

  it('adds fractions up exactly', () => {
    const explanation = {
      ...tea,
      sources: [source('a', 0.1), source('b', 0.2)],
      available: 0.3,
      promises: [],
      promise_count: 0,
      promised: 0,
      threshold: 0,
      sum: 0.3,
      salable_quantity: 0.3,
    };
    expect(waterfall(explanation)).toMatchObject({ result: 0.3, addsUp: true });
  });

  it('takes promises of other pages together', () => {
    const explanation = { ...tea, promises: [promise('7', 3)] };
    expect(spans(explanation).slice(3)).toEqual([
      ['promise', 13.5, -3, 10.5],
      ['more', 10.5, -2.5, 8],
      ['threshold', 8, -2, 6],
    ]);
    expect(waterfall(explanation).addsUp).toBe(true);
  });

  it('lets a negative threshold of backorders add to what is there', () => {
    const explanation = { ...tea, backorders: 1, min_qty: -4, threshold: -4, sum: 12, salable_quantity: 12 };
    expect(spans(explanation).at(-1)).toEqual(['threshold', 8, 4, 12]);
    expect(waterfall(explanation).addsUp).toBe(true);
  });

  it('may end below zero where backorders are allowed', () => {
    const explanation = { ...tea, backorders: 1, threshold: 0, promised: 15.5, sum: -2, salable_quantity: -2 };
    const more = { ...explanation, promises: [promise('7', 15.5)], promise_count: 1 };
    expect(waterfall(more)).toMatchObject({ result: -2, addsUp: true });
    expect(scaleOf(waterfall(more))).toEqual({ least: -2, most: 23.5 });
  });

  it.each(['nothing-left', 'no-enabled-source'] as const)(
    'says why the result is zero and not the sum: %s',
    why_zero => {
      const explanation = { ...tea, threshold: 20, min_qty: 20, sum: -12, salable_quantity: 0, why_zero };
      expect(spans(explanation).at(-1)).toEqual(['zero', -12, 12, 0]);
      expect(waterfall(explanation)).toMatchObject({ result: 0, addsUp: true });
    },
  );

  it('adds up whether or not the stock is managed, as the number is the same', () => {
    expect(waterfall({ ...tea, manage_stock: false }).addsUp).toBe(true);
  });

  it.each([
    ['the result', { salable_quantity: 7 }],
    ['what is available', { available: 14 }],
    ['what is promised', { promised: 5, sum: 6.5, salable_quantity: 6.5 }],
    ['the sum', { sum: 5 }],
  ])('does not pass over a mistake in %s', (_, wrong) => {
    expect(waterfall({ ...tea, ...wrong }).addsUp).toBe(false);
  });

  it('has a scale with room for quantities that do not count', () => {
    expect(scaleOf(waterfall(tea))).toEqual({ least: 0, most: 23.5 });
  });
});
