import { call } from './client';
import {
  commentBody,
  documentComment,
  readDocument,
  type Document,
  type DocumentItem,
  type NewComment,
  type Part,
} from './orders';
import { restResource } from './rest';

/** A line of an invoice or a credit memo. */
export interface ChargedItem extends DocumentItem {
  row_total: number;
  discount_amount?: number;
  tax_amount: number;
}

/** What an invoice charges, or a credit memo gives back. */
export interface Charged extends Document {
  /** 1 open, 2 paid or refunded, 3 canceled. */
  state: number;
  billing_name?: string;
  order_currency_code: string;
  subtotal: number;
  discount_amount: number;
  shipping_amount: number;
  tax_amount: number;
  grand_total: number;
  items: ChargedItem[];
}

export const invoices = restResource({
  path: 'invoices',
  id: 'entity_id',
  searched: ['increment_id', 'order_increment_id', 'billing_name'],
  read: readDocument,
});

/** Charges these parts of an order; answers the invoice's id. */
export const invoiceOrder = (orderId: number, items: Part[], comment: NewComment) =>
  call<number>('POST', `order/${orderId}/invoice`, { body: { items, ...documentComment(comment) } });

/** Counts an open invoice as paid; answers whether it was open. */
export const captureInvoice = (id: number) => call<boolean>('POST', `invoices/${id}/capture`);

export const commentOnInvoice = (id: number, comment: NewComment) =>
  call<unknown>('POST', 'invoices/comments', { body: { entity: { parent_id: id, ...commentBody(comment) } } });
