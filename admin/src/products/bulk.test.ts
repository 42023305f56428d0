import { describe, expect, it } from 'vitest';
import { assignment, faultsOf, inBatches, isChange, transfer, unassignment, type Line } from './bulk';

const items = [
  { sku: 'Tea', source_code: 'rome', quantity: 40.5, status: 1 },
  { sku: 'Tea', source_code: 'oslo', quantity: 2, status: 0 },
  { sku: 'mug', source_code: 'rome', quantity: 6, status: 1 },
];

const shown = (lines: readonly Line[]) =>
  lines.map(line => [
    line.sku,
    ...line.changes.map(({ source_code, before, after }) => {
      const text = (held: typeof before) => (held ? `${held.quantity}/${held.status}` : 'none');
      return `${source_code} ${text(before)} > ${text(after)}`;
    }),
  ]);

describe('the preview', () => {
  it('of assigning shows empty items where there are none', () => {
    const lines = assignment(['tea', 'mug'], ['oslo'], items);
    expect(shown(lines)).toEqual([
      ['tea', 'oslo 2/0 > 2/0'],
      ['mug', 'oslo none > 0/0'],
    ]);
    expect(lines.map(line => line.changes.some(isChange))).toEqual([false, true]);
  });

  it('of unassigning shows what is lost', () => {
    const lines = unassignment(['tea', 'mug'], ['oslo', 'rome'], items);
    expect(shown(lines)).toEqual([
      ['tea', 'oslo 2/0 > none', 'rome 40.5/1 > none'],
      ['mug', 'oslo none > none', 'rome 6/1 > none'],
    ]);
    expect(isChange(lines[1]!.changes[0]!)).toBe(false);
  });

  const whole = { origin: 'rome', destination: 'oslo', unassignFromOrigin: false, quantities: {} };

  it('of a transfer moves all, with the status, and leaves an empty item', () => {
    expect(shown(transfer(['tea', 'mug', 'pot'], whole, items))).toEqual([
      ['tea', 'rome 40.5/1 > 0/0', 'oslo 2/0 > 42.5/1'],
      ['mug', 'rome 6/1 > 0/0', 'oslo none > 6/1'],
    ]);
  });

  it('of a transfer that unassigns leaves nothing', () => {
    expect(shown(transfer(['mug'], { ...whole, unassignFromOrigin: true }, items))).toEqual([
      ['mug', 'rome 6/1 > none', 'oslo none > 6/1'],
    ]);
  });

  it('of a part keeps the rest at the origin, assigned', () => {
    const part = { ...whole, unassignFromOrigin: true, quantities: { tea: 0.2, mug: 0 } };
    expect(shown(transfer(['tea', 'mug'], part, items))).toEqual([
      ['tea', 'rome 40.5/1 > 40.3/1', 'oslo 2/0 > 2.2/1'],
      ['mug', 'rome 6/1 > 6/1', 'oslo none > none'],
    ]);
  });
});

it.each([
  [{}, {}],
  [{ tea: '0', mug: '2.5' }, {}],
  [{ tea: ' ' }, { tea: 'A number is needed.' }],
  [{ tea: 'many' }, { tea: 'A number is needed.' }],
  [
    { tea: '-1', mug: '2.6' },
    { tea: 'It cannot be below zero.', mug: 'There are 2.5.' },
  ],
  [{ gone: '-1' }, {}],
])('of the quantities %j to transfer, %j is wrong', (typed, faults) => {
  expect(faultsOf(typed, ['tea', 'mug'], () => 2.5)).toEqual(faults);
});

describe('acting in batches', () => {
  const lines = Array.from({ length: 250 }, (_, index) => ({ sku: `sku-${index}`, changes: [] }));

  it('adds up what was done and tells how far it is', async () => {
    const progress: number[] = [];
    const act = async (some: readonly Line[]) => some.length;
    const outcome = await inBatches([{ lines, act }], tried => progress.push(tried));
    expect(outcome).toEqual({ done: 250, refusals: [] });
    expect(progress).toEqual([100, 200, 250]);
  });

  it('tries the lines of a refused batch singly, and tells which were refused', async () => {
    const act = async (some: readonly Line[]) => {
      if (some.some(line => line.sku === 'sku-120')) throw new Error('Not that one.');
      return some.length;
    };
    const outcome = await inBatches([{ lines, act }], () => {});
    expect(outcome).toEqual({ done: 249, refusals: [{ sku: 'sku-120', message: 'Not that one.' }] });
  });

  it('does nothing of one task again because another was refused', async () => {
    const moved: string[] = [];
    const progress: number[] = [];
    const move = async (some: readonly Line[]) => moved.push(...some.map(line => line.sku));
    const refuse = async () => Promise.reject<number>(new Error('Too little.'));
    const outcome = await inBatches(
      [
        { lines: lines.slice(0, 1), act: move },
        { lines: lines.slice(1, 3), act: refuse },
      ],
      tried => progress.push(tried),
    );
    expect(moved).toEqual(['sku-0']);
    expect(outcome.done).toBe(1);
    expect(outcome.refusals.map(({ sku }) => sku)).toEqual(['sku-1', 'sku-2']);
    expect(progress).toEqual([1, 3]);
  });
});
