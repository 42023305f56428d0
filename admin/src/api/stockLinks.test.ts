import { describe, expect, it } from 'vitest';
import { linkChanges, type Link } from './stockLinks';

const link = (source_code: string, priority: number): Link => ({ stock_id: 2, source_code, priority });

describe('the links of a stock', () => {
  const stored = [link('camden', 1), link('berlin', 2), link('newyork', 7)];

  it.each([
    ['as they were', ['camden', 'berlin'], [], [link('newyork', 7)]],
    [
      'in another order',
      ['berlin', 'camden', 'newyork'],
      [link('berlin', 1), link('camden', 2), link('newyork', 3)],
      [],
    ],
    ['with one more', ['camden', 'berlin', 'leeds'], [link('leeds', 3)], [link('newyork', 7)]],
    ['none', [], [], stored],
  ])('%s', (_, wanted, saved, deleted) => {
    expect(linkChanges(2, stored, wanted)).toEqual({ saved, deleted });
  });
});
