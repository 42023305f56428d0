import { describe, expect, it } from 'vitest';
import { historyOf } from './history';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 2, 3, minute));
const moved = (source_code: string, quantity_change: number, quantity_after: number, minute: number) => ({
  source_code,
  quantity_change,
  quantity_after,
  created_at: `2026-01-02 03:${String(minute).padStart(2, '0')}:00`,
});

describe('the history of quantities', () => {
  const movements = [moved('rome', -2, 5.1, 3), moved('oslo', 4, 4, 2), moved('rome', 7.1, 7.1, 1)];
  const now = [
    { source_code: 'rome', quantity: 5.1 },
    { source_code: 'oslo', quantity: 4 },
  ];

  it('has what each source had after each movement, up to now', () => {
    expect(historyOf(movements, now, at(9))).toEqual({
      times: [at(1), at(2), at(3), at(9)],
      bySource: [
        { source_code: 'oslo', quantities: [0, 4, 4, 4] },
        { source_code: 'rome', quantities: [7.1, 7.1, 5.1, 5.1] },
      ],
    });
  });

  it('begins with what there was before the first movement', () => {
    const [last] = movements;
    expect(historyOf([last!], now, at(9), at(0))).toEqual({
      times: [at(0), at(3), at(9)],
      bySource: [
        { source_code: 'oslo', quantities: [4, 4, 4] },
        { source_code: 'rome', quantities: [7.1, 5.1, 5.1] },
      ],
    });
  });

  it('begins with the first movement where there was nothing before', () => {
    expect(historyOf(movements, now, at(9), at(0)).times).toEqual([at(1), at(2), at(3), at(9)]);
  });

  it('shows a source that has no item any more', () => {
    expect(historyOf([moved('bonn', -3, 0, 5)], [], at(9), at(0)).bySource).toEqual([
      { source_code: 'bonn', quantities: [3, 0, 0] },
    ]);
  });
});
