import type { Identifier } from 'react-admin';
import { call } from './client';
import { restResource, type Row } from './rest';

/** What can be told, and when it is. */
export const EVENT_TYPES: Readonly<Record<string, string>> = {
  'order.placed': 'An order is placed.',
  'order.canceled': 'An order is canceled.',
  'invoice.created': 'An invoice is made.',
  'shipment.created': 'A shipment is made.',
  'creditmemo.created': 'A credit memo is made.',
  'source_item.changed': 'A source item is made, changed in quantity or status, or removed.',
  'stock.low': 'A source item falls below the quantity to notify below.',
  'salability.changed': 'A SKU becomes salable in a stock, or ceases to be.',
};

/** An event on its way to a webhook, or there. */
export interface Delivery {
  id: number;
  webhook_id: number;
  event_id: string;
  event_type: string;
  subject: string;
  state: string;
  attempts: number;
  last_status?: number;
  last_error?: string;
  next_attempt_at?: string;
  created_at: string;
  finished_at?: string;
  /** What is posted; not told in lists. */
  body?: string;
}

export const DELIVERY_STATES = ['pending', 'delivered', 'dead'];

export const webhooks = restResource({
  path: 'inventory/webhooks',
  id: 'webhook_id',
  body: 'webhook',
  searched: ['url', 'description'],
  write: ({ url, event_types, enabled, description }) => ({
    url,
    event_types,
    enabled,
    description: description ?? '',
  }),
  beside: { 'invalid-webhook-url': 'url' },
});

export const webhookDeliveries = restResource({
  path: 'inventory/webhooks/deliveries',
  id: 'delivery_id',
  searched: ['subject', 'event_id'],
});

/** A secret in place of the one before. Nobody can read it again. */
export const newWebhookSecret = (webhook: Identifier) => call<string>('POST', `inventory/webhooks/${webhook}/secret`);

/** Answers the delivery. */
export const pingWebhook = (webhook: Identifier) => call<Row>('POST', `inventory/webhooks/${webhook}/ping`);

/** Answers the delivery, which is due now. */
export const retryDelivery = (delivery: Identifier) =>
  call<Row>('POST', `inventory/webhooks/deliveries/${delivery}/retry`);
