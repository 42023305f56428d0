import { call } from './client';
import type { Charged } from './invoices';
import { commentBody, documentComment, readDocument, type NewComment, type Part } from './orders';
import { restResource } from './rest';

export interface Creditmemo extends Charged {
  adjustment_positive: number;
  adjustment_negative: number;
}

export interface NewCreditmemo {
  items: Part[];
  shipping_amount: number;
  adjustment_positive: number;
  adjustment_negative: number;
  /** The lines of the order whose goods come back to stock. */
  return_to_stock_items: number[];
  comment: NewComment;
}

export const creditmemos = restResource({
  path: 'creditmemos',
  id: 'entity_id',
  one: id => `creditmemo/${id}`,
  searched: ['increment_id', 'order_increment_id', 'billing_name'],
  read: readDocument,
});

/** Refunds parts of an order offline; answers the credit memo's id. */
export const refundOrder = (orderId: number, memo: NewCreditmemo) => {
  const { items, comment, return_to_stock_items, ...amounts } = memo;
  return call<number>('POST', `order/${orderId}/refund`, {
    body: {
      items,
      ...documentComment(comment),
      arguments: { ...amounts, extension_attributes: { return_to_stock_items } },
    },
  });
};

export const commentOnCreditmemo = (id: number, comment: NewComment) =>
  call<unknown>('POST', `creditmemo/${id}/comments`, { body: { entity: { parent_id: id, ...commentBody(comment) } } });
