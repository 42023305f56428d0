import { Refused, type Api } from './api';
import { goods, type Good } from './goods';
import { purchases, type Purchase } from './orders';
import { britons, guest, others, type Person } from './people';
import { places, stocks, websites } from './places';

const DEFAULT_ATTRIBUTE_SET = 4;
const ROOT_CATEGORY = 2;
const NOBODY = 'https://erp.leaf-and-pot.example';

/**
 * Fills a server that has no goods yet with the tea shop Leaf & Pot: sources around the world, two websites, goods, customers, orders in
 * every state, reservations, webhooks, users. All through the public API.
 *
 * @param receiver where webhooks deliver to; to an address that does not exist, unless said otherwise
 */
export const fill = async (api: Api, receiver = NOBODY): Promise<void> => {
  await configure(api);
  const websiteIds = await openWebsites(api);
  const stockIds = await openStocks(api);
  await bringGoods(api, websiteIds);
  await listen(api, receiver);
  const customers = await registerCustomers(api, websiteIds);
  for (const purchase of purchases) await buy(api, purchase, customers);
  await setAside(api, stockIds);
  await count(api);
  await admitColleagues(api);
  await api.get('inventory/audit');
};

export const hasGoods = async (api: Api): Promise<boolean> => {
  const { total_count } = await api.get<{ total_count: number }>('products?searchCriteria[pageSize]=1');
  return total_count > 0;
};

const configure = async (api: Api) => {
  const settings = {
    'carriers/flatrate/type': 'O',
    'carriers/flatrate/price': '4.95',
    'carriers/instore/active': '1',
    'payment/banktransfer/active': '1',
    'cataloginventory/item_options/notify_stock_qty': '5',
  };
  for (const [path, value] of Object.entries(settings)) await api.put('store/config', { config: { path, value } });
};

const openWebsites = async (api: Api): Promise<number[]> => {
  const ids: number[] = [];
  for (const { code, name, group, view } of websites) {
    const website = await api.post<{ id: number }>('store/websites', { website: { code, name } });
    const store = await api.post<{ id: number }>('store/storeGroups', {
      group: { website_id: website.id, code: group, name, root_category_id: ROOT_CATEGORY },
    });
    await api.post('store/storeViews', { store: { store_group_id: store.id, ...view, is_active: 1 } });
    ids.push(website.id);
  }
  return ids;
};

const openStocks = async (api: Api): Promise<number[]> => {
  for (const place of places) await api.post('inventory/sources', { source: { enabled: true, ...place } });
  const ids: number[] = [];
  for (const { name, website, sources } of stocks) {
    const id = await api.post<number>('inventory/stocks', {
      stock: { name, extension_attributes: { sales_channels: [{ type: 'website', code: website }] } },
    });
    await api.post('inventory/stock-source-links', {
      links: sources.map((source_code, index) => ({ stock_id: id, source_code, priority: index + 1 })),
    });
    ids.push(id);
  }
  return ids;
};

const bringGoods = async (api: Api, websiteIds: number[]) => {
  for (const { sku, name, price, weight, rules } of goods) {
    await api.post('products', {
      product: {
        sku,
        name,
        price,
        attribute_set_id: DEFAULT_ATTRIBUTE_SET,
        ...(weight === undefined ? { type_id: 'virtual' } : { type_id: 'simple', weight }),
        extension_attributes: { website_ids: websiteIds, ...(rules ? { stock_item: rules } : {}) },
      },
    });
  }
  const items = goods.flatMap((good, row) => supplied(good, row));
  await api.post('inventory/source-items', { sourceItems: items });
  await api.post('inventory/low-quantity-notification', {
    sourceItemConfigurations: items
      .filter(item => item.source_code === 'camden' && item.sku.endsWith('-500'))
      .map(({ sku, source_code }) => ({ sku, source_code, notify_stock_qty: 15 })),
  });
};

const MOST = { plenty: 180, some: 45, scarce: 7, none: 0 };

const HAVE_EVERYTHING = new Set(['camden', 'greenwich', 'york', 'newyork', 'berlin', 'toronto']);

/** Looks like chance, and is the same each time. */
const supplied = ({ sku, supply }: Good, row: number) =>
  places
    .map(({ source_code }, column) => ({ source_code, roll: (row * 37 + column * 53 + row * column * 11) % 100 }))
    .filter(({ source_code, roll }) => roll < 75 || HAVE_EVERYTHING.has(source_code))
    .map(({ source_code, roll }) => ({
      sku,
      source_code,
      quantity: Math.floor((MOST[supply] * (40 + ((roll * 7) % 60))) / 100),
      status: roll % 29 === 3 ? 0 : 1,
    }));

const listen = async (api: Api, receiver: string) => {
  const webhooks = [
    {
      url: `${receiver}/orders`,
      event_types: ['order.placed', 'order.canceled', 'invoice.created'],
      description: 'ERP',
    },
    { url: `${receiver}/broken`, event_types: ['shipment.created'], description: 'Label printer in Camden' },
    { url: `${receiver}/stock`, event_types: ['stock.low'], description: 'Purchasing', enabled: false },
  ];
  for (const webhook of webhooks) await api.post('inventory/webhooks', { webhook });
};

type Customers = Record<Purchase['shop'], number[]>;

const registerCustomers = async (api: Api, [british, world]: number[]): Promise<Customers> => {
  const register = async (shop: string, people: Person[], website_id: number | undefined) => {
    const ids: number[] = [];
    for (const { email, firstname, lastname, country_id, region_id, ...rest } of people) {
      const address = {
        firstname,
        lastname,
        ...rest,
        countryId: country_id,
        defaultBilling: true,
        defaultShipping: true,
      };
      const region = region_id === undefined ? {} : { region: { region_id } };
      const { id } = await api.at(shop).post<{ id: number }>('customers', {
        customer: { email, firstname, lastname, website_id, addresses: [{ ...address, ...region }] },
        password: randomPassword(),
      });
      ids.push(id);
    }
    return ids;
  };
  return { uk: await register('uk', britons, british), int: await register('int', others, world) };
};

/** Nobody is told it: whoever wants to sign in as somebody of the demonstration shop gives them a password first. */
const randomPassword = () => `Aa1-${crypto.randomUUID()}`;

const buy = async (api: Api, purchase: Purchase, customers: Customers) => {
  const order = await place(api, purchase, customers);
  const [first = '', second = ''] = purchase.from ?? [];
  switch (purchase.fate) {
    case 'new':
      break;
    case 'invoiced':
      await invoice(api, order);
      break;
    case 'shipped':
      await ship(api, order, first);
      break;
    case 'partly shipped':
      await invoice(api, order);
      await ship(api, order, first, await firstHalf(api, order));
      break;
    case 'shipped and invoiced':
      await invoice(api, order);
      await ship(api, order, first);
      break;
    case 'shipped from two sources':
      await invoice(api, order);
      await ship(api, order, first, await firstHalf(api, order));
      await ship(api, order, second);
      break;
    case 'partly refunded':
      await invoice(api, order);
      await ship(api, order, first);
      await refund(api, order, 'One tin was dented.', await firstHalf(api, order), 0);
      break;
    case 'refunded':
      await invoice(api, order);
      await ship(api, order, first);
      await refund(api, order, 'Sent back unopened.', await lines(api, order));
      break;
    case 'canceled':
      await api.post(`orders/${order}/cancel`);
      break;
    case 'on hold':
      await api.post(`orders/${order}/hold`);
      await comment(api, order, 'Waiting for the buyer to confirm the address.');
      break;
    case 'ready for pickup':
      await invoice(api, order);
      await api.post('order/notify-orders-are-ready-for-pickup', { orderIds: [order] });
      break;
  }
};

const place = async (api: Api, { shop, buyer, lines, fate }: Purchase, customers: Customers): Promise<number> => {
  const store = api.at(shop);
  const person = buyer === undefined ? guest : (shop === 'uk' ? britons : others)[buyer];
  const path = buyer === undefined ? 'guest-carts' : 'carts';
  const cart = await store.post<string | number>(
    buyer === undefined ? path : `customers/${customers[shop][buyer]}/carts`,
  );
  for (const [sku, qty] of Object.entries(lines)) {
    await store.post(`${path}/${cart}/items`, { cartItem: { sku, qty, quote_id: cart } });
  }
  const isFetched = fate === 'ready for pickup';
  await store.post(`${path}/${cart}/shipping-information`, {
    addressInformation: {
      shipping_address: isFetched ? { ...person, extension_attributes: { pickup_location_code: 'york' } } : person,
      billing_address: person,
      shipping_carrier_code: isFetched ? 'instore' : 'flatrate',
      shipping_method_code: isFetched ? 'pickup' : 'flatrate',
    },
  });
  return store.put<number>(`${path}/${cart}/order`, {
    paymentMethod: { method: fate === 'new' ? 'banktransfer' : 'checkmo' },
  });
};

interface Line {
  order_item_id: number;
  qty: number;
}

const lines = async (api: Api, order: number): Promise<Line[]> => {
  const { items } = await api.get<{ items: { item_id: number; qty_ordered: number }[] }>(`orders/${order}`);
  return items.map(({ item_id, qty_ordered }) => ({ order_item_id: item_id, qty: qty_ordered }));
};

const firstHalf = async (api: Api, order: number): Promise<Line[]> =>
  (await lines(api, order)).map(line => ({ ...line, qty: Math.ceil(line.qty / 2) }));

const invoice = (api: Api, order: number) => api.post(`order/${order}/invoice`, { capture: true });

const ship = (api: Api, order: number, source_code: string, items: Line[] = []) =>
  api.post(`order/${order}/ship`, {
    items,
    tracks: [
      { track_number: `LP${String(order).padStart(6, '0')}${source_code.slice(0, 2).toUpperCase()}`, ...CARRIER },
    ],
    arguments: { extension_attributes: { source_code } },
  });

const CARRIER = { title: 'Parcel Post', carrier_code: 'custom' };

/** Without a shipping amount, all that was paid for shipping is given back. */
const refund = (api: Api, order: number, reason: string, items: Line[], shipping_amount?: number) =>
  api.post(`order/${order}/refund`, {
    items,
    comment: { comment: reason, is_visible_on_front: 0 },
    arguments: {
      shipping_amount,
      extension_attributes: { return_to_stock_items: items.map(item => item.order_item_id) },
    },
  });

const comment = (api: Api, order: number, text: string) =>
  api.post(`orders/${order}/comments`, {
    statusHistory: { comment: text, parent_id: order, is_customer_notified: 0, is_visible_on_front: 0 },
  });

const HALF_AN_HOUR = 1800;

const setAside = async (api: Api, [british, world]: number[]) => {
  const hold = (reservation: object) => api.post<{ reservation_id: string }>('inventory/reservations', { reservation });
  await hold({
    stock_id: british,
    reference: 'quotation-2041',
    items: [
      { sku: 'POT-CUP-AND-SAUCER-ALBION', qty: 40 },
      { sku: 'TEA-EARL-GREY-100', qty: 25 },
    ],
  });
  await hold({
    stock_id: british,
    reference: 'till-york-0917',
    items: [{ sku: 'TEA-WHITE-PEONY-100', qty: 2 }],
    expires_in_seconds: HALF_AN_HOUR,
  });
  const sold = await hold({
    stock_id: world,
    reference: 'marketplace-88213',
    items: [
      { sku: 'TEA-ROOIBOS-100', qty: 10 },
      { sku: 'POT-MUG-LEAF-POT', qty: 4 },
    ],
  });
  await api.post(`inventory/reservations/${sold.reservation_id}/fulfill`, {
    source_code: 'newyork',
    items: [{ sku: 'TEA-ROOIBOS-100', qty: 10 }],
  });
  const givenUp = await hold({
    stock_id: world,
    reference: 'marketplace-88240',
    items: [{ sku: 'TEA-SENCHA-100', qty: 5 }],
  });
  await api.post(`inventory/reservations/${givenUp.reservation_id}/release`);
  await askForTooMuch(api, world);
};

/** Somebody wants more than there is. */
const askForTooMuch = async (api: Api, stock_id: number | undefined) => {
  try {
    const items = [{ sku: 'TEA-SILVER-NEEDLE-100', qty: 500 }];
    await api.post('inventory/reservations', { reservation: { stock_id, reference: 'marketplace-88251', items } });
  } catch (refused) {
    if (!(refused instanceof Refused && refused.status === 409)) throw refused;
  }
};

/** Goods move on, and some are counted anew. */
const count = async (api: Api) => {
  await api.post('inventory/bulk-partial-source-transfer', {
    originSourceCode: 'camden',
    destinationSourceCode: 'york',
    items: [
      { sku: 'TEA-EARL-GREY-100', qty: 12 },
      { sku: 'POT-TEA-STRAINER-STEEL', qty: 6 },
    ],
  });
  await api.post('inventory/source-items', {
    sourceItems: [
      { sku: 'POT-CUP-KYOTO', source_code: 'camden', quantity: 3, status: 1 },
      { sku: 'TEA-SENCHA-100', source_code: 'greenwich', quantity: 2, status: 1 },
      { sku: 'TEA-PEPPERMINT-100', source_code: 'berlin', quantity: 0, status: 0 },
    ],
  });
};

/** All that can be seen without the right to change it. */
export const READS = [
  'Magento_Sales::actions_view',
  'Magento_Catalog::sets',
  'Magento_Customer::customer',
  'Magento_Customer::group',
  'Magento_InventoryApi::source',
  'Magento_InventoryApi::stock',
  'Magento_InventorySalesApi::stock',
  'Magento_InventoryLowQuantityNotificationApi::low_quantity_notification',
  'Magento_InventorySourceSelectionApi::source_selection_algorithm',
  'Magento_InventorySourceSelectionApi::source_selection_algorithm_post',
  'Holdfast_Audit::audit',
  'Holdfast_Statistics::statistics',
  'Magento_Backend::store',
];

const admitColleagues = async (api: Api) => {
  const role = async (name: string, resources: string[]) =>
    (await api.post<{ role_id: number }>('access/roles', { role: { name, resources } })).role_id;
  const user = (username: string, first_name: string, last_name: string, role_id: number) =>
    api.post('access/users', {
      user: { username, first_name, last_name, role_id, email: `${username}@example.net`, password: randomPassword() },
    });
  await user(
    'imogen',
    'Imogen',
    'Hart',
    await role('Warehouse', ['Magento_InventoryApi::inventory', 'Magento_Sales::ship']),
  );
  await user(
    'priya',
    'Priya',
    'Nair',
    await role('Customer care', ['Magento_Sales::sales', 'Holdfast_Customer::customers']),
  );
  await user('edward', 'Edward', 'Stone', await role('Auditor, reads only', READS));
  await api.post('access/integrations', {
    integration: { name: 'ERP', resources: ['Magento_InventoryApi::inventory', 'Magento_Sales::sales'] },
  });
};
