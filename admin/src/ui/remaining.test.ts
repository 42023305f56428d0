import { expect, it } from 'vitest';
import { remaining } from './remaining';

it.each([
  [-5_000, '0 s'],
  [999, '0 s'],
  [59_000, '59 s'],
  [60_000, '1 min'],
  [61_500, '1 min 1 s'],
  [3_600_000 + 5_000, '1 h'],
  [2 * 3_600_000 + 5 * 60_000 + 7_000, '2 h 5 min'],
  [86_400_000 + 3_600_000, '1 d 1 h'],
])('%d ms are %s', (milliseconds, told) => {
  expect(remaining(milliseconds)).toBe(told);
});
