import { describe, expect, it } from 'vitest';
import type { Scope, Setting } from '../api/settings';
import { holdsAt, matching, sectionsOf, valueName } from './sections';

const setting = (path: string, label: string, changes: Partial<Setting> = {}): Setting => ({
  path,
  label,
  comment: '',
  value: '',
  inherited: true,
  default: '',
  type: 'text',
  narrowest_scope: 'websites',
  ...changes,
});

const backorders = setting('cataloginventory/item_options/backorders', 'Backorders', { type: 'choice' });
const decrease = setting('cataloginventory/options/can_subtract', 'Decrease Stock', { comment: 'When ordered' });
const title = setting('payment/checkmo/title', 'Title');
const unknown = setting('new/things/size', 'Size');

const shown = (sections: ReturnType<typeof sectionsOf>) =>
  sections.flatMap(({ tab, title: section, groups }) =>
    groups.map(group => [tab, section, group.title, ...group.settings.map(({ label }) => label)].join(' › ')),
  );

describe('settings', () => {
  const sections = sectionsOf([unknown, title, backorders, decrease]);

  it('stand in the order of their sections, and those that no section knows at the end', () => {
    expect(shown(sections)).toEqual([
      'Catalog › Inventory › Stock Options › Decrease Stock',
      'Catalog › Inventory › Product Stock Options › Backorders',
      'Sales › Payment Methods › Check / Money Order › Title',
      'Advanced › Other › new/things › Size',
    ]);
  });

  it.each([
    ['money title', ['Sales › Payment Methods › Check / Money Order › Title']],
    ['ORDERED', ['Catalog › Inventory › Stock Options › Decrease Stock']],
    ['new/things', ['Advanced › Other › new/things › Size']],
    ['nowhere', []],
  ])('are found by %j', (searched, found) => {
    expect(shown(matching(sections, searched))).toEqual(found);
  });

  it.each([
    ['default', true],
    ['websites', true],
    ['stores', false],
  ] satisfies [Scope, boolean][])('have an effect at %s: %j', (scope, effect) => {
    expect(holdsAt(title, scope)).toBe(effect);
  });

  it.each([
    [backorders, '0', 'No Backorders'],
    [setting('a/b/c', 'C', { type: 'flag' }), '1', 'Yes'],
    [setting('a/b/c', 'C', { type: 'flag' }), '', 'No'],
    [title, '', 'nothing'],
    [title, 'Cheque', 'Cheque'],
  ])('say their value in words', (of, value, said) => {
    expect(valueName(of, value)).toBe(said);
  });
});
