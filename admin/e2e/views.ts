/** Something that the admin shows under an address, to one user of a server that was filled with the demonstration shop when it was new. */
export interface View {
  /** Also of its picture, `docs/images/admin/<name>.png`, which is made when `docs/admin.md` shows it. */
  name: string;
  path: string;
  dark?: boolean;
  size?: { width: number; height: number };
}

const PHONE = { width: 390, height: 844 };

/** Every screen, and some of them as they are in the dark and on a telephone. The tests open each, and look for faults and barriers. */
export const views: View[] = [
  { name: 'dashboard', path: '' },
  { name: 'dashboard-dark', path: '', dark: true },
  { name: 'dashboard-phone', path: '', size: PHONE },
  { name: 'orders', path: '#/orders' },
  { name: 'orders-dark', path: '#/orders', dark: true },
  { name: 'orders-phone', path: '#/orders', size: PHONE },
  { name: 'order', path: '#/orders/3/show' },
  { name: 'order-phone', path: '#/orders/3/show', size: PHONE },
  { name: 'invoices', path: '#/invoices' },
  { name: 'invoice', path: '#/invoices/1/show' },
  { name: 'invoice-new', path: '#/invoices/new/18' },
  { name: 'shipments', path: '#/shipments' },
  { name: 'shipment', path: '#/shipments/1/show' },
  { name: 'shipment-new', path: '#/shipments/new/15' },
  { name: 'creditmemos', path: '#/creditmemos' },
  { name: 'creditmemo', path: '#/creditmemos/1/show' },
  { name: 'creditmemo-new', path: '#/creditmemos/new/1' },
  { name: 'products', path: '#/products' },
  { name: 'product', path: '#/products/TEA-EARL-GREY-100' },
  { name: 'product-dark', path: '#/products/TEA-EARL-GREY-100', dark: true },
  { name: 'product-new', path: '#/products/create' },
  { name: 'explanation', path: '#/products/TEA-EARL-GREY-100/explanation/2' },
  { name: 'explanation-phone', path: '#/products/TEA-EARL-GREY-100/explanation/2', size: PHONE },
  { name: 'history', path: '#/products/TEA-EARL-GREY-100/history' },
  { name: 'customers', path: '#/customers' },
  { name: 'customer', path: '#/customers/1' },
  { name: 'customer-new', path: '#/customers/create' },
  { name: 'reservations', path: '#/reservations' },
  { name: 'reservation-new', path: '#/reservations/create' },
  { name: 'reservation-ledger', path: '#/reservation-ledger' },
  { name: 'movements', path: '#/movements' },
  { name: 'low-stock', path: '#/low-stock' },
  { name: 'audit', path: '#/audit-runs' },
  { name: 'webhooks', path: '#/webhooks' },
  { name: 'webhook', path: '#/webhooks/1' },
  { name: 'webhook-new', path: '#/webhooks/create' },
  { name: 'webhook-deliveries', path: '#/webhook-deliveries' },
  { name: 'webhook-delivery', path: '#/webhook-deliveries/1/show' },
  { name: 'sources', path: '#/sources' },
  { name: 'sources-phone', path: '#/sources', size: PHONE },
  { name: 'source', path: '#/sources/camden' },
  { name: 'source-new', path: '#/sources/create' },
  { name: 'stocks', path: '#/stocks' },
  { name: 'stock', path: '#/stocks/2' },
  { name: 'stock-new', path: '#/stocks/create' },
  { name: 'stores', path: '#/websites' },
  { name: 'website', path: '#/websites/2' },
  { name: 'store', path: '#/store-groups/2' },
  { name: 'store-view', path: '#/store-views/2' },
  { name: 'configuration', path: '#/configuration' },
  { name: 'users', path: '#/users' },
  { name: 'user', path: '#/users/2' },
  { name: 'roles', path: '#/roles' },
  { name: 'role', path: '#/roles/2' },
  { name: 'integrations', path: '#/integrations' },
  { name: 'integration', path: '#/integrations/1' },
  { name: 'account', path: '#/account' },
];
