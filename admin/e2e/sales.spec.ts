import type { Api } from '../demo/api';
import { goods, ordered } from './shop';
import { expect, expectAccessible, test } from './test';

interface Order {
  increment_id: string;
  grand_total: number;
}

interface Found<T> {
  items: T[];
}

const orderOf = (api: Api, id: number) => api.get<Order>(`orders/${id}`);

/** What the sources hold of a SKU: `{ camden: 4 }`. */
const heldOf = async (api: Api, sku: string) => {
  const query = `searchCriteria[filter_groups][0][filters][0][field]=sku&searchCriteria[filter_groups][0][filters][0][value]=${sku}`;
  const { items } = await api.get<Found<{ source_code: string; quantity: number }>>(`inventory/source-items?${query}`);
  return Object.fromEntries(items.map(({ source_code, quantity }) => [source_code, quantity]));
};

test('an order is shipped from two sources', async ({ admin, api }) => {
  const sku = await goods(api, { camden: 6, greenwich: 20 });
  const other = await goods(api, { camden: 5, greenwich: 5 });
  const id = await ordered(api, { [sku]: 10, [other]: 2 });
  const { increment_id } = await orderOf(api, id);
  const saleable = await salable(api, sku);

  // The grid finds it, and leads to it.
  await admin.goto('#/orders');
  await admin.getByPlaceholder('Number, e-mail or name').fill(increment_id);
  await expect(admin.getByText('1-1 of 1')).toBeVisible();
  await expect(admin.getByRole('row', { name: increment_id })).toContainText('Pending');
  await admin.getByRole('link', { name: increment_id }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(`Order #${increment_id}`);
  await expect(admin.getByText(`Still promised to this order: 10 × ${sku}, 2 × ${other}.`)).toBeVisible();

  // The source that comes first has too little: the rest comes from the second.
  await admin.getByRole('link', { name: 'Ship', exact: true }).click();
  const camden = admin.getByLabel(`Qty To Deduct of ${sku} from Camden Warehouse`);
  const greenwich = admin.getByLabel(`Qty To Deduct of ${sku} from Greenwich Warehouse`);
  await expect(camden).toHaveValue('6');
  await expect(greenwich).toHaveValue('4');
  await expect(admin.getByRole('region', { name: 'Shipment from Greenwich Warehouse' })).toContainText(`4 × ${sku}`);
  await admin.getByRole('button', { name: 'Distance Priority' }).click();
  await expect(admin.getByText(/no distance provider is set up/)).toBeVisible();

  // More than there is is refused beside its place, and nothing is shipped.
  await camden.fill('7');
  await admin.getByRole('button', { name: 'Submit 2 Shipments' }).click();
  await expect(camden).toBeFocused();
  await expect(admin.getByText(`Qty of ${sku} should be less or equal to 6`)).toBeVisible();
  await expect(admin.getByText(`Qty of ${sku} should be less or equal to 10`)).toBeVisible();
  await expectAccessible(admin);
  expect(await heldOf(api, sku)).toEqual({ camden: 6, greenwich: 20 });

  await camden.fill('5');
  await greenwich.fill('5');
  const first = admin.getByRole('region', { name: 'Shipment from Camden Warehouse' });
  await first.getByRole('button', { name: 'Add Tracking Number' }).click();
  await first.getByRole('textbox', { name: 'Tracking Number' }).fill('JD014600');

  // One source runs out meanwhile: the other ships, and the one can be tried again.
  await api.post('inventory/source-items', {
    sourceItems: [{ sku, source_code: 'greenwich', quantity: 4, status: 1 }],
  });
  await admin.getByRole('button', { name: 'Submit 2 Shipments' }).click();
  await expect(first.getByText('The shipment has been created.')).toBeVisible();
  const second = admin.getByRole('region', { name: 'Shipment from Greenwich Warehouse' });
  await expect(second).toContainText('Not all of your products are available in the requested quantity.');
  expect(await heldOf(api, sku)).toEqual({ camden: 1, greenwich: 4 });
  await greenwich.fill('4');
  await admin.getByRole('button', { name: 'Try Again' }).click();
  await expect(admin).toHaveURL(new RegExp(`#/orders/${id}/show`));
  await expect(admin.getByRole('region', { name: 'Shipments' }).first()).toContainText('JD014600');
  expect(await heldOf(api, sku)).toEqual({ camden: 1, greenwich: 0 });
  expect(await heldOf(api, other)).toEqual({ camden: 3, greenwich: 5 });

  // The last unit, of which the screen now suggests where it comes from.
  await admin.getByRole('link', { name: 'Ship', exact: true }).click();
  await expect(camden).toHaveValue('1');
  await admin.getByRole('button', { name: 'Submit Shipment' }).click();
  await expect(admin.getByText('Every promise to this order is settled')).toBeVisible();
  expect(await heldOf(api, sku)).toEqual({ camden: 0, greenwich: 0 });
  expect(await salable(api, sku)).toBe(saleable - 16);
});

test('an order is invoiced, and refunded in part', async ({ admin, api }) => {
  const sku = await goods(api, { camden: 10, greenwich: 0 });
  const other = await goods(api, { camden: 5, greenwich: 5 });
  const id = await ordered(api, { [sku]: 10, [other]: 2 });
  await api.post(`order/${id}/ship`, { arguments: { extension_attributes: { source_code: 'camden' } } });
  const { increment_id, grand_total } = await orderOf(api, id);
  await admin.goto(`#/orders/${id}/show`);

  // An invoice of more than is left is refused beside its line; then all is invoiced.
  await admin.getByRole('link', { name: 'Invoice', exact: true }).click();
  await admin.getByLabel(`Qty to Invoice of ${sku}`).fill('11');
  await admin.getByRole('button', { name: 'Submit Invoice' }).click();
  const row = admin.getByRole('row', { name: sku });
  await expect(row).toContainText('The quantity to invoice must not be greater than the uninvoiced quantity');
  await expectAccessible(admin);
  await admin.getByLabel(`Qty to Invoice of ${sku}`).fill('10');
  await admin.getByRole('button', { name: 'Submit Invoice' }).click();
  await expect(admin.getByRole('main').getByText('Complete').first()).toBeVisible();
  expect(await orderOf(api, id)).toMatchObject({ state: 'complete', total_paid: grand_total });

  // Three of the units come back: to the sources that they left from.
  await admin.getByRole('link', { name: 'Credit Memo', exact: true }).click();
  await admin.getByLabel(`Qty to Refund of ${sku}`).fill('3');
  await admin.getByLabel(`Qty to Refund of ${other}`).fill('0');
  await admin.getByLabel(`Return ${sku} to Stock`).check();
  await admin.getByLabel('Refund Shipping').fill('0');
  await admin.getByLabel('Adjustment Fee').fill('2.50');
  await expect(admin.getByText(/27\.50/)).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Refund Offline' }).click();
  await expect(admin).toHaveURL(new RegExp(`#/orders/${id}/show`));
  expect(await orderOf(api, id)).toMatchObject({ state: 'complete', total_refunded: 27.5 });
  expect(await heldOf(api, sku)).toEqual({ camden: 3, greenwich: 0 });

  // The documents have pages, with ways back.
  for (const [grid, page] of [
    ['Invoices', 'Invoice'],
    ['Shipments', 'Shipment'],
    ['Credit Memos', 'Credit Memo'],
  ] as const) {
    await admin.getByRole('region', { name: grid }).first().getByRole('link', { name: '#' }).first().click();
    await expect(admin.getByRole('heading', { level: 1 })).toContainText(`${page} #`);
    await admin.getByRole('textbox', { name: 'Comment' }).fill(`Said of the ${page}`);
    await admin.getByRole('button', { name: 'Submit Comment' }).click();
    await expect(admin.getByRole('listitem').filter({ hasText: `Said of the ${page}` })).toBeVisible();
    await admin.getByRole('link', { name: `#${increment_id}` }).click();
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText(`Order #${increment_id}`);
  }
});

/** What the British stock may still sell of a SKU. */
const salable = async (api: Api, sku: string) => {
  const { stock_id } = await api.get<{ stock_id: number }>('inventory/stock-resolver/website/british');
  return api.get<number>(`inventory/get-product-salable-quantity/${sku}/${stock_id}`);
};

test('an order is held, released, commented and canceled', async ({ admin, api }) => {
  const sku = await goods(api, { camden: 6, greenwich: 0 });
  const before = await salable(api, sku);
  const id = await ordered(api, { [sku]: 4 });
  expect(await salable(api, sku)).toBe(before - 4);

  await admin.goto(`#/orders/${id}/show`);
  await admin.getByRole('button', { name: 'Hold', exact: true }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Hold' }).click();
  await expect(admin.getByText('before: Pending')).toBeVisible();
  for (const action of ['Ship', 'Invoice', 'Cancel Order', 'Hold'])
    await expect(admin.getByRole('main').getByText(action, { exact: true })).toHaveCount(0);
  await admin.getByRole('button', { name: 'Unhold' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Unhold' }).click();
  await expect(admin.getByRole('link', { name: 'Ship', exact: true })).toBeVisible();

  await admin.getByRole('textbox', { name: 'Comment' }).fill('The buyer called.');
  await admin.getByLabel('Visible on Storefront').check();
  await admin.getByRole('button', { name: 'Submit Comment' }).click();
  await expect(admin.getByRole('listitem').filter({ hasText: 'The buyer called.' })).toContainText(
    'Visible on storefront',
  );

  await admin.getByRole('button', { name: 'Cancel Order' }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog).toContainText(`4 × ${sku}`);
  await expectAccessible(admin);
  await dialog.getByRole('button', { name: 'Cancel Order' }).click();
  await expect(admin.getByText('Every promise to this order is settled')).toBeVisible();
  expect(await orderOf(api, id)).toMatchObject({ state: 'canceled' });
  expect(await salable(api, sku)).toBe(before);
});

test('what is refused stays to be read while more is refused', async ({ admin, api }) => {
  const sku = await goods(api, { camden: 2, greenwich: 0 });
  const id = await ordered(api, { [sku]: 1 });
  await admin.goto(`#/orders/${id}/show`);
  await admin.getByRole('button', { name: 'Cancel Order' }).click();
  await api.post(`orders/${id}/cancel`);
  await admin.getByRole('dialog').getByRole('button', { name: 'Cancel Order' }).click();
  const nothingLeft = admin.getByRole('alert').filter({ hasText: 'There is nothing left to cancel.' });
  await expect(nothingLeft).toBeVisible();

  await admin.getByRole('button', { name: 'Hold', exact: true }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Hold' }).click();
  await expect(admin.getByRole('alert')).toHaveCount(2);
  await expect(nothingLeft).toBeVisible();
  await nothingLeft.getByRole('button', { name: 'Close' }).click();
  await expect(admin.getByRole('alert')).toHaveCount(1);
});

test('the shipping address of an order is changed', async ({ admin, api }) => {
  const id = await ordered(api, { [await goods(api, { camden: 1, greenwich: 0 })]: 1 });
  await admin.goto(`#/orders/${id}/show`);
  await admin.getByRole('button', { name: 'Edit Shipping Address' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Shipping Address' });
  await expectAccessible(admin);

  // What is refused stands beside its input.
  await dialog.getByLabel('City').fill(' ');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('"city" is required. Enter and try again.')).toBeVisible();

  await dialog.getByLabel('City').fill('Mineola');
  await dialog.getByLabel('Street Address').fill('160 1st St.\nFloor 2');
  await dialog.getByLabel('Country').fill('United States');
  await admin.getByRole('option', { name: 'United States', exact: true }).click();
  await dialog.getByLabel('State/Province').click();
  await admin.getByRole('option', { name: 'New York' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('You updated the order address.')).toBeVisible();
  await expect(admin.getByRole('region', { name: 'Address Information' })).toContainText('Mineola');

  const { billing_address, extension_attributes } = await api.get<{
    billing_address: object;
    extension_attributes: { shipping_assignments: { shipping: { address: object } }[] };
  }>(`orders/${id}`);
  expect(billing_address).toMatchObject({ city: 'London', country_id: 'GB' });
  expect(extension_attributes.shipping_assignments[0]!.shipping.address).toMatchObject({
    firstname: 'Ida',
    street: ['160 1st St.', 'Floor 2'],
    city: 'Mineola',
    country_id: 'US',
    region: 'New York',
    region_code: 'NY',
    email: 'ida.berg@example.net',
  });
});

test('who may only look at orders is offered no change', async ({ page, api, signInWithOnly }) => {
  const sku = await goods(api, { camden: 2, greenwich: 0 });
  const id = await ordered(api, { [sku]: 1 });
  await signInWithOnly('Magento_Sales::actions_view');
  await page.goto(`#/orders/${id}/show`);
  await expect(page.getByRole('region', { name: 'Items Ordered' }).first()).toContainText(sku);
  for (const action of ['Ship', 'Invoice', 'Credit Memo', 'Cancel Order', 'Hold', 'Submit Comment', 'Edit'])
    await expect(page.getByRole('main').getByText(action, { exact: true })).toHaveCount(0);
  await page.goto(`#/shipments/new/${id}`);
  await expect(page.getByText('Your role does not allow it.')).toBeVisible();
});
