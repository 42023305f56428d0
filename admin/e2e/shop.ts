import { Api } from '../demo/api';
import { unique } from './test';

/** A new product at 10.00 that lies in these sources; answers its SKU. */
export const goods = async (api: Api, quantities: Readonly<Record<string, number>>): Promise<string> => {
  const sku = unique('E2E-');
  await api.post('products', {
    product: { sku, name: `Tea ${sku}`, price: 10, type_id: 'simple', attribute_set_id: 4, weight: 1 },
  });
  await api.post('inventory/source-items', {
    sourceItems: Object.entries(quantities).map(([source_code, quantity]) => ({
      sku,
      source_code,
      quantity,
      status: 1,
    })),
  });
  return sku;
};

const BUYER = {
  firstname: 'Ida',
  lastname: 'Berg',
  street: ['1 Canal Street'],
  city: 'London',
  postcode: 'N1 9AA',
  country_id: 'GB',
  telephone: '020 7946 0999',
  email: 'ida.berg@example.net',
};

/** An order of a guest of the British shop, which sells what lies in Camden and Greenwich; answers its id. */
export const ordered = async (api: Api, lines: Readonly<Record<string, number>>): Promise<number> => {
  const shop = Api.guest(api.server).at('uk');
  const cart = await shop.post<string>('guest-carts');
  for (const [sku, qty] of Object.entries(lines))
    await shop.post(`guest-carts/${cart}/items`, { cartItem: { sku, qty, quote_id: cart } });
  await shop.post(`guest-carts/${cart}/shipping-information`, {
    addressInformation: {
      shipping_address: BUYER,
      billing_address: BUYER,
      shipping_carrier_code: 'flatrate',
      shipping_method_code: 'flatrate',
    },
  });
  return shop.post<number>(`guest-carts/${cart}/payment-information`, {
    email: BUYER.email,
    paymentMethod: { method: 'checkmo' },
  });
};
