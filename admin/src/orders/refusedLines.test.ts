import { expect, it } from 'vitest';
import { refusedLines } from './refusedLines';

it('tells the errors of lines from those of the whole document', () => {
  const message = [
    'Invoice Document Validation Error(s):',
    'The quantity to invoice must not be greater than the uninvoiced quantity for product SKU "tea".',
    'Something about "coffee".',
    'An invoice cannot be created when an order has a status of canceled',
  ].join('\n');
  expect(refusedLines(message, ['mug', 'tea'])).toEqual({
    bySku: { tea: 'The quantity to invoice must not be greater than the uninvoiced quantity for product SKU "tea".' },
    others: ['Something about "coffee".', 'An invoice cannot be created when an order has a status of canceled'],
  });
});
