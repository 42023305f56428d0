import type { Order, OrderItem } from '../api/orders';
import { exact } from '../ui/numbers';

export const leftToInvoice = (item: OrderItem): number =>
  exact(item.qty_ordered - item.qty_invoiced - item.qty_canceled);

export const leftToShip = (item: OrderItem): number => item.qty_to_ship;

export const leftToRefund = (item: OrderItem): number => exact(item.qty_invoiced - item.qty_refunded);

/** Virtual goods leave when they are invoiced, so that nothing but the invoice keeps them from being canceled. */
export const leftToCancel = (item: OrderItem): number =>
  item.is_virtual ? leftToInvoice(item) : Math.min(leftToInvoice(item), leftToShip(item));

export type OrderAction = 'invoice' | 'ship' | 'notify' | 'refund' | 'cancel' | 'hold' | 'unhold';

const OPEN = ['new', 'pending_payment', 'processing'];

/** What can be done with an order now, whoever is allowed to. */
export const actionsOf = (order: Order): Set<OrderAction> => {
  const { state, items } = order;
  const some = (left: (item: OrderItem) => number) => items.some(item => left(item) > 0);
  const isOpen = OPEN.includes(state);
  const isPickup = order.pickup_location_code !== undefined;
  const isShippable = (isOpen || state === 'complete') && some(leftToShip);
  const isFetchable = isShippable || (['processing', 'complete'].includes(state) && some(item => item.qty_shipped));
  const paid = order.total_paid ?? 0;
  const isRefundable = paid > 0 ? paid > (order.total_refunded ?? 0) : some(leftToRefund);
  const can: Record<OrderAction, boolean> = {
    invoice: isOpen && some(leftToInvoice),
    ship: !isPickup && isShippable,
    notify: isPickup && isFetchable,
    refund: (isOpen || state === 'complete') && isRefundable,
    cancel: isOpen && some(leftToCancel),
    hold: isOpen,
    unhold: state === 'holded',
  };
  return new Set((Object.keys(can) as OrderAction[]).filter(action => can[action]));
};

/** The statuses that people may give an order of this state. */
export const statusesOf = (state: string): string[] => {
  const own = state === 'new' ? 'pending' : state;
  return state === 'processing' || state === 'payment_review' ? [own, 'fraud'] : [own];
};

/** What the entries of an order in the ledger of promises come to. */
export const stillPromised = (entries: readonly { sku: string; quantity: number }[]): string => {
  if (entries.length === 0) return 'Nothing was promised to this order.';
  const bySku = new Map<string, number>();
  for (const { sku, quantity } of entries) bySku.set(sku, exact((bySku.get(sku) ?? 0) - quantity));
  const open = [...bySku].filter(([, units]) => units !== 0);
  if (open.length === 0) return 'Every promise to this order is settled: the entries add up to zero.';
  return `Still promised to this order: ${open.map(([sku, units]) => `${units} × ${sku}`).join(', ')}.`;
};
