import { restResource } from './rest';

export const EVENTS = [
  'order_placed',
  'order_canceled',
  'shipment_created',
  'invoice_created',
  'creditmemo_created',
  'reservation_placed',
  'reservation_released',
  'reservation_expired',
  'reservation_fulfilled',
];

/** A line of the ledger: what was promised, below zero, or given back. */
export interface LedgerEntry {
  id: number;
  stock_id: number;
  sku: string;
  quantity: number;
  event_type: string;
  created_at: string;
}

export const reservationLedger = restResource({
  path: 'inventory/reservation-ledger',
  id: 'reservation_id',
  searched: ['sku', 'object_increment_id'],
});
