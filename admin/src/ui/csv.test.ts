import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('writes a column for each name, nested ones with dots', () => {
  expect(
    toCsv([
      { sku: 'tea', at: { city: 'Rome' } },
      { sku: 'mug', qty: -2 },
    ]),
  ).toBe('sku,at.city,qty\r\ntea,Rome,\r\nmug,,-2\r\n');
});

it('keeps commas, quotes and line ends within their cell', () => {
  expect(toCsv([{ name: 'a,b', note: 'say "hi"\nagain', tags: ['x', 'y'] }])).toBe(
    'name,note,tags\r\n"a,b","say ""hi""\nagain",x; y\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('lets no spreadsheet run %j', text => {
  expect(toCsv([{ text }])).toContain(`'${text}`);
});
