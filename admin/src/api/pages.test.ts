import { describe, expect, it } from 'vitest';
import { pagesOf, wholeList } from './pages';

const list = (length: number) => {
  const rows = Array.from({ length }, (_, index) => index);
  const asked: number[] = [];
  const ask = async ({ page, perPage }: { page: number; perPage: number }) => {
    asked.push(page);
    return { data: rows.slice((page - 1) * perPage, page * perPage), total: length };
  };
  return { rows, asked, ask };
};

describe('a list read page by page', () => {
  it.each([
    [0, [1]],
    [1, [1]],
    [1000, [1]],
    [1001, [1, 2]],
    [2500, [1, 2, 3]],
  ])('of %d is whole after the pages %j', async (length, pages) => {
    const { rows, asked, ask } = list(length);
    expect(await wholeList(ask)).toEqual(rows);
    expect(asked).toEqual(pages);
  });

  it('ends where rows go meanwhile', async () => {
    const { ask } = list(1000);
    const shrinking = async (pagination: { page: number; perPage: number }) => ({
      ...(await ask(pagination)),
      total: 1500,
    });
    expect(await wholeList(shrinking)).toHaveLength(1000);
  });

  it('asks for no page before it is wanted', async () => {
    const { asked, ask } = list(2500);
    for await (const page of pagesOf(ask)) if (page.length > 0) break;
    expect(asked).toEqual([1]);
  });
});
