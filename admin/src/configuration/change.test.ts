import { expect, it } from 'vitest';
import type { Setting } from '../api/settings';
import { toggled } from './change';

const setting = (differing: Partial<Setting>): Setting => ({
  path: 'a/b/c',
  label: 'C',
  comment: '',
  value: '5',
  inherited: false,
  default: '1',
  type: 'integer',
  narrowest_scope: 'stores',
  ...differing,
});

it.each([
  ['its own value', {}, true, null],
  ['its own value, after a change of mind,', {}, false, undefined],
  ['an inherited value', { inherited: true }, false, '5'],
  ['an inherited value, after a change of mind,', { inherited: true }, true, undefined],
  ['a secret, whose mask is not its value,', { inherited: true, type: 'secret' as const, value: '***' }, false, ''],
])('of %s with %j, inheriting or not (%j) makes the change %j', (_, differing, inherits, change) => {
  const one = setting(differing);
  expect(toggled(one, inherits, one.value)).toBe(change);
});
