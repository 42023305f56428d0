import { call } from './client';
import { besideLines } from './refusal';
import { restResource, type Row } from './rest';

export interface ReservationItem {
  sku: string;
  qty: number;
  qty_open: number;
  qty_released: number;
  qty_fulfilled: number;
}

export interface Reservation {
  id: string;
  stock_id: number;
  reference?: string;
  status: string;
  created_at: string;
  expires_at?: string;
  items: ReservationItem[];
}

/** How much of a SKU is released or fulfilled. */
export interface Settled {
  sku: string;
  qty: number;
}

const operations = restResource({
  path: 'inventory/reservations',
  id: 'reservation_id',
  body: 'reservation',
  searched: ['reference', 'reservation_id'],
  write: ({ stock_id, reference, items, minutes }) => ({
    stock_id,
    items,
    ...(reference ? { reference } : {}),
    ...(minutes ? { expires_in_seconds: Math.round(minutes * 60) } : {}),
  }),
});

export const reservations = {
  ...operations,
  create: (params: { data: Row }) =>
    operations.create(params).catch(besideLines('items', params.data.items as { sku: string }[], 'qty')),
};

const change = (id: string, verb: string, body: object = {}) =>
  call<Row>('POST', `inventory/reservations/${id}/${verb}`, { body });

export const confirmReservation = (id: string) => change(id, 'confirm');

export const extendReservation = (id: string, seconds: number) => change(id, 'extend', { expires_in_seconds: seconds });

export const releaseReservation = (id: string, items: Settled[]) => change(id, 'release', { items });

export const fulfillReservation = (id: string, items: Settled[], source: string) =>
  change(id, 'fulfill', { source_code: source, items });
