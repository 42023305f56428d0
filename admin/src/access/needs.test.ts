import { describe, expect, it } from 'vitest';
import { mayDo } from './needs';

const needs = { list: 'Sales::view', cancel: 'Sales::cancel' };

describe('what a user may do', () => {
  it.each([
    ['list', ['Sales::view'], true],
    ['show', ['Sales::view'], true],
    ['export', ['Sales::view'], true],
    ['cancel', ['Sales::cancel'], true],
    ['cancel', ['Sales::view'], false],
    ['edit', ['Sales::view', 'Sales::cancel'], false],
    ['list', [], false],
  ])('%s with %j: %j', (action, held, may) => {
    expect(mayDo(action, needs, new Set(held))).toBe(may);
  });

  it('is nothing on a screen that does not exist', () => {
    expect(mayDo('list', undefined, new Set(['Sales::view']))).toBe(false);
  });
});
