import { call } from './client';
import { commentBody, documentComment, readDocument, type Document, type NewComment, type Part } from './orders';
import { restResource } from './rest';

export interface NewTrack {
  carrier_code: string;
  title: string;
  track_number: string;
}

export interface Track extends NewTrack {
  entity_id: number;
  created_at: string;
}

export interface Shipment extends Document {
  source_code: string;
  shipping_name?: string;
  total_qty: number;
  tracks: Track[];
}

export interface NewShipment {
  /** Without it the server takes the only source of the stock, or else the default source. */
  source_code: string;
  items: Part[];
  tracks: NewTrack[];
  comment: NewComment;
}

export const shipments = restResource({
  path: 'shipments',
  id: 'entity_id',
  one: id => `shipment/${id}`,
  searched: ['increment_id', 'order_increment_id', 'shipping_name'],
  read: readDocument,
});

/** Ships parts of an order from one source; answers the shipment's id. */
export const shipOrder = (orderId: number, { source_code, items, tracks, comment }: NewShipment) =>
  call<number>('POST', `order/${orderId}/ship`, {
    body: {
      items,
      tracks,
      ...documentComment(comment),
      ...(source_code ? { arguments: { extension_attributes: { source_code } } } : {}),
    },
  });

export const commentOnShipment = (id: number, comment: NewComment) =>
  call<unknown>('POST', `shipment/${id}/comments`, { body: { entity: { parent_id: id, ...commentBody(comment) } } });

export const addTrack = (shipment: { id: number; order_id: number }, track: NewTrack) =>
  call<unknown>('POST', 'shipment/track', {
    body: { entity: { order_id: shipment.order_id, parent_id: shipment.id, ...track } },
  });

export const deleteTrack = (id: number) => call<boolean>('DELETE', `shipment/track/${id}`);
