import { expect, it } from 'vitest';
import { told } from './differences';

it.each([
  [
    { total: 'available', sku: 'tea', stock_id: 1, kept: 5, actual: 4, amount: 1 },
    'SKU tea in stock 1: what its sources have is kept as 5, but adds up to 4.',
  ],
  [
    { total: 'quantity', sku: 'tea', source_code: 'berlin', kept: 1200.5, actual: 0, amount: 1200.5 },
    'SKU tea in source berlin: what is there is kept as 1,200.5, but adds up to 0.',
  ],
  [
    { total: 'open', document: 'order 12', sku: 'tea', stock_id: 2, kept: 0, actual: 3, amount: -3 },
    'SKU tea of order 12 in stock 2: what is still promised is kept as 0, but adds up to 3.',
  ],
  [
    { total: 'rows', document: 'products', kept: 3, actual: 2, amount: 1 },
    'The list of products: how many there are is kept as 3, but adds up to 2.',
  ],
])('says %j', (difference, sentence) => {
  expect(told(difference)).toBe(sentence);
});
