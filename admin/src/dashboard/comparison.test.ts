import { expect, it } from 'vitest';
import { comparison } from './comparison';

it.each([
  [5, 2, '3 more than yesterday'],
  [2, 1200, '1,198 less than yesterday'],
  [2.5, 2.5, 'As much as yesterday'],
  [0, 0, 'None yesterday either'],
])('%d after %d: %s', (today, yesterday, said) => {
  expect(comparison(today, yesterday)).toBe(said);
});
