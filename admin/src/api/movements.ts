import { restResource } from './rest';

export const REASONS = [
  'saved',
  'removed',
  'assigned',
  'unassigned',
  'transferred',
  'product_saved',
  'product_deleted',
  'sku_renamed',
  'source_deleted',
  'shipped',
  'invoiced',
  'fulfilled',
  'returned',
  'written_off',
];

export const movements = restResource({ path: 'inventory/movements', id: 'movement_id', searched: ['sku'] });
