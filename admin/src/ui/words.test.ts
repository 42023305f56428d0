import { expect, it } from 'vitest';
import { words } from './words';

it.each([
  ['saved', 'Saved'],
  ['sku_renamed', 'SKU renamed'],
  ['order.placed', 'Order placed'],
  ['creditmemo_created', 'Credit memo created'],
])('writes %s as %s', (code, written) => {
  expect(words(code)).toBe(written);
});
