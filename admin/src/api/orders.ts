import { call } from './client';
import { Refused } from './refusal';
import { restResource, type Row } from './rest';

export interface Address {
  firstname: string;
  lastname: string;
  company?: string;
  street: string[];
  city: string;
  region?: string;
  postcode?: string;
  country_id: string;
  telephone?: string;
  vat_id?: string;
}

export interface OrderAddress extends Address {
  entity_id: number;
  region_id?: number;
  region_code?: string;
}

/** A line of an order, with how far it has come. Money is that of the whole line. */
export interface OrderItem {
  item_id: number;
  sku: string;
  name: string;
  is_virtual: 0 | 1;
  qty_ordered: number;
  qty_invoiced: number;
  qty_shipped: number;
  qty_refunded: number;
  qty_canceled: number;
  qty_to_ship: number;
  price: number;
  /** Less the discount. */
  row_total: number;
  row_invoiced: number;
  discount_amount: number;
  discount_invoiced: number;
  tax_amount: number;
  tax_invoiced: number;
  amount_refunded: number;
}

/** A line of the history of an order. */
export interface HistoryEntry extends Comment {
  /** Whether it is about the order or one of its documents. */
  entity_name: string;
  status?: string;
}

/** An order as its screens see it. What its stage has not reached is absent. */
export interface Order {
  id: number;
  increment_id: string;
  state: string;
  status: string;
  hold_before_status?: string;
  created_at: string;
  store_name: string;
  customer_id?: number;
  customer_email: string;
  customer_firstname?: string;
  customer_lastname?: string;
  remote_ip?: string;
  order_currency_code: string;
  is_virtual: 0 | 1;
  subtotal: number;
  shipping_amount: number;
  discount_amount: number;
  tax_amount: number;
  grand_total: number;
  total_paid?: number;
  total_due: number;
  total_refunded?: number;
  total_canceled?: number;
  shipping_invoiced?: number;
  shipping_refunded?: number;
  shipping_description?: string;
  stock_id: number;
  /** Where its shipments came from. */
  source_codes: string[];
  pickup_location_code?: string;
  items: OrderItem[];
  billing_name: string;
  shipping_name: string;
  billing_address?: OrderAddress;
  shipping_address?: OrderAddress;
  payment_title: string;
  po_number?: string;
  status_histories: HistoryEntry[];
}

const nameOf = (address: Address | undefined): string => (address ? `${address.firstname} ${address.lastname}` : '');

const read = ({ extension_attributes: extra, ...order }: Row): Row => ({
  ...order,
  stock_id: extra.stock_id,
  source_codes: extra.source_codes,
  pickup_location_code: extra.pickup_location_code,
  items: (order.items as Row[]).map(({ extension_attributes, ...item }) => ({ ...item, ...extension_attributes })),
  billing_name: nameOf(order.billing_address),
  shipping_name: nameOf(extra.shipping_assignments[0]?.shipping.address),
  shipping_address: extra.shipping_assignments[0]?.shipping.address,
  payment_title: order.payment.additional_information[0],
  po_number: order.payment.po_number,
});

export const orders = restResource({
  path: 'orders',
  id: 'entity_id',
  searched: ['increment_id', 'customer_email', 'billing_name', 'shipping_name'],
  read,
});

/** Answers whether there was anything to cancel. */
export const cancelOrder = (id: number) => call<boolean>('POST', `orders/${id}/cancel`);

export const holdOrder = (id: number) => call<boolean>('POST', `orders/${id}/hold`);

export const unholdOrder = (id: number) => call<boolean>('POST', `orders/${id}/unhold`);

/** Writes down that the buyer was told to come; the first time, sets the goods aside. */
export const notifyOfPickup = async (id: number) => {
  const { errors } = await call<{ errors: string[] }>('POST', 'order/notify-orders-are-ready-for-pickup', {
    body: { orderIds: [id] },
  });
  if (errors[0] !== undefined) throw new Refused(400, JSON.parse(errors[0]));
};

/** What was said about an order or one of its documents. */
export interface Comment {
  entity_id: number;
  comment?: string | null;
  is_visible_on_front: 0 | 1;
  created_at: string;
}

export interface NewComment {
  comment: string;
  is_visible_on_front: boolean;
  /** Of an order: its status from then on. */
  status?: string;
}

export const NO_COMMENT: NewComment = { comment: '', is_visible_on_front: false };

/** A comment as the routes want it. No mail is sent, so nobody is notified. */
export const commentBody = ({ is_visible_on_front, ...comment }: NewComment) => ({
  ...comment,
  is_customer_notified: 0,
  is_visible_on_front: is_visible_on_front ? 1 : 0,
});

export const commentOnOrder = (id: number, comment: NewComment) =>
  call<boolean>('POST', `orders/${id}/comments`, { body: { statusHistory: commentBody(comment) } });

/** So much of a line of an order. */
export interface Part {
  order_item_id: number;
  qty: number;
}

/** An invoice, a shipment or a credit memo, as far as they are alike. */
export interface Document {
  id: number;
  increment_id: string;
  order_id: number;
  order_increment_id: string;
  order_created_at: string;
  created_at: string;
  items: DocumentItem[];
  comments: Comment[];
}

export interface DocumentItem {
  entity_id: number;
  order_item_id: number;
  sku: string;
  name: string;
  qty: number;
  price: number;
}

/** What stands in the extension attributes of a document is as good as the rest. */
export const readDocument = ({ extension_attributes, ...document }: Row): Row => ({
  ...document,
  ...extension_attributes,
});

/** What the routes that make a document of an order take beside the lines. */
export const documentComment = ({ comment, is_visible_on_front }: NewComment) =>
  comment.trim() ? { comment: { comment, is_visible_on_front: is_visible_on_front ? 1 : 0 } } : {};
