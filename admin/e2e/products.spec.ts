import type { Page } from '@playwright/test';
import type { Api } from '../demo/api';
import { expect, expectAccessible, test, unique } from './test';

interface Explanation {
  salable_quantity: number;
  sum: number;
}

/** A source of this test alone, found by its name. */
const source = async (api: Api, name: string) => {
  const source_code = unique('source-');
  await api.post('inventory/sources', {
    source: { source_code, name: `${name} ${source_code}`, country_id: 'GB', postcode: 'N1', enabled: true },
  });
  return { code: source_code, name: `${name} ${source_code}` };
};

const product = async (api: Api, start: string, stock_item: object = {}) => {
  const sku = unique(start);
  const extension_attributes = { stock_item };
  await api.post('products', {
    product: { sku, name: `The ${sku}`, attribute_set_id: 4, price: 4.5, type_id: 'simple', extension_attributes },
  });
  return sku;
};

/** A stock that sells from these sources. */
const stock = async (api: Api, sources: readonly { code: string }[], sales_channels: object[] = []) => {
  const name = unique('Stock ');
  const stock_id = await api.post<number>('inventory/stocks', {
    stock: { name, extension_attributes: { sales_channels } },
  });
  await api.post('inventory/stock-source-links', {
    links: sources.map(({ code }, place) => ({ stock_id, source_code: code, priority: place + 1 })),
  });
  return { id: stock_id, name };
};

const put = (api: Api, sku: string, source_code: string, quantity: number, status = 1) =>
  api.post('inventory/source-items', { sourceItems: [{ sku, source_code, quantity, status }] });

/** What sources have of a SKU, such as `{ camden: 5 }`; those out of stock are left out. */
const held = async (api: Api, sku: string) => {
  const filter = 'searchCriteria[filter_groups][0][filters][0]';
  const { items } = await api.get<{ items: { source_code: string; quantity: number; status: number }[] }>(
    `inventory/source-items?${filter}[field]=sku&${filter}[value]=${sku}`,
  );
  return Object.fromEntries(items.filter(item => item.status === 1).map(item => [item.source_code, item.quantity]));
};

/** Orders some of a SKU from a website of its own, which the stock gets; answers the order's number. */
const order = async (api: Api, stock_id: number, name: string, sku: string, qty: number) => {
  const code = unique('w').replaceAll('-', '_');
  const website = await api.post<{ id: number }>('store/websites', { website: { code, name: code } });
  const group = { website_id: website.id, code, name: code, root_category_id: 2 };
  const { id: store_group_id } = await api.post<{ id: number }>('store/storeGroups', { group });
  await api.post('store/storeViews', { store: { store_group_id, code, name: code, is_active: 1 } });
  const extension_attributes = { sales_channels: [{ type: 'website', code }] };
  await api.put(`inventory/stocks/${stock_id}`, { stock: { stock_id, name, extension_attributes } });
  await api.post(`products/${sku}/websites`, { productWebsiteLink: { sku, website_id: website.id } });
  const shop = api.at(code);
  const cart = await shop.post<string>('guest-carts');
  const address = {
    firstname: 'Ann',
    lastname: 'Lee',
    street: ['1 High Street'],
    city: 'London',
    postcode: 'N1',
    country_id: 'GB',
    telephone: '1',
  };
  await shop.post(`guest-carts/${cart}/items`, { cartItem: { sku, qty, quote_id: cart } });
  await shop.post(`guest-carts/${cart}/shipping-information`, {
    addressInformation: {
      shipping_address: address,
      shipping_carrier_code: 'flatrate',
      shipping_method_code: 'flatrate',
    },
  });
  const id = await shop.post<number>(`guest-carts/${cart}/payment-information`, {
    email: 'ann@example.com',
    paymentMethod: { method: 'checkmo' },
    billing_address: address,
  });
  const { increment_id } = await api.get<{ increment_id: string }>(`orders/${id}`);
  return increment_id;
};

const search = async (admin: Page, text: string) => {
  await admin.goto('#/products');
  await admin.getByPlaceholder('Search by SKU or name').fill(text);
  await expect(admin).toHaveURL(/filter=/);
};

const choose = async (admin: Page, label: string, name: string) => {
  await admin.getByRole('combobox', { name: label, exact: true }).fill(name);
  await admin.getByRole('option', { name }).click();
};

test('products are found by SKU and by name, with what is where and what is low', async ({ admin, api }) => {
  const [north, south] = [await source(api, 'North'), await source(api, 'South')];
  const shop = await stock(api, [north, south]);
  const sku = await product(api, 'kettle-');
  await put(api, sku, north.code, 3);
  await put(api, sku, south.code, 40.5);
  await api.post('inventory/low-quantity-notification', {
    sourceItemConfigurations: [{ source_code: north.code, sku, notify_stock_qty: 5 }],
  });

  for (const text of [sku, `The ${sku}`]) {
    await search(admin, text);
    const row = admin.getByRole('row', { name: `The ${sku}` });
    await expect(admin.getByRole('row')).toHaveCount(2);
    await expect(row.getByRole('listitem').filter({ hasText: north.name })).toHaveText(`${north.name}: 3Low`);
    await expect(row.getByRole('listitem').filter({ hasText: south.name })).toHaveText(`${south.name}: 40.5`);
    await expect(row.getByRole('listitem').filter({ hasText: shop.name })).toHaveText(`${shop.name}: 43.5`);
  }
  await expectAccessible(admin);
  await admin.getByRole('link', { name: south.name }).click();
  await expect(admin).toHaveURL(new RegExp(`#/sources/${south.code}`));
});

test('inventory is assigned, transferred and unassigned in bulk, with a preview of what will change', async ({
  admin,
  api,
}) => {
  const [north, south] = [await source(api, 'North'), await source(api, 'South')];
  const group = unique('bulk');
  const [tea, mug] = [await product(api, `${group}-tea-`), await product(api, `${group}-mug-`)];
  const dialog = admin.getByRole('dialog');
  const lineOf = (sku: string) => dialog.getByRole('row', { name: sku });
  const begin = async (action: string) => {
    await admin.getByRole('checkbox', { name: 'Select all' }).check();
    await admin.getByRole('button', { name: action, exact: true }).click();
  };
  await search(admin, group);
  await expect(admin.getByRole('row')).toHaveCount(3);

  await begin('Unassign Inventory Source');
  await expect(dialog).toContainText('Selected products are not assigned to any source.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await admin.getByRole('button', { name: 'Assign Inventory Source', exact: true }).click();
  await choose(admin, 'Sources', north.name);
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(lineOf(tea)).toContainText('not assigned');
  await expect(lineOf(tea)).toContainText('0 (out of stock)');
  await expectAccessible(admin);
  expect(await held(api, tea)).toEqual({});
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(dialog).toContainText('Bulk operation was successful: 2 assignments.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(admin.getByRole('row', { name: tea })).toContainText(`${north.name}: 0`);

  await put(api, tea, north.code, 40);
  await put(api, mug, north.code, 6.5);
  await begin('Transfer Inventory To Source');
  await choose(admin, 'Origin Source', north.name);
  await choose(admin, 'Destination Source', south.name);
  await dialog.getByLabel('Unassign from origin source after transfer').check();
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByLabel(`Quantity of ${tea} to transfer`).fill('41');
  await expect(dialog).toContainText('There are 40.');
  await expect(dialog.getByRole('button', { name: 'Transfer' })).toBeDisabled();
  await dialog.getByLabel(`Quantity of ${tea} to transfer`).fill('15');
  await expect(lineOf(tea).getByRole('cell').nth(2)).toHaveText('40 becomes 25');
  await expect(lineOf(tea).getByRole('cell').nth(3)).toHaveText('not assigned becomes 15');
  await expect(lineOf(mug).getByRole('cell').nth(2)).toHaveText('6.5 becomes not assigned');
  await expect(lineOf(mug).getByRole('cell').nth(3)).toHaveText('not assigned becomes 6.5');
  expect(await held(api, tea)).toEqual({ [north.code]: 40 });
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await expect(dialog).toContainText('Bulk operation was successful: 2 inventory transfers.');
  await expectAccessible(admin);
  expect(await held(api, tea)).toEqual({ [north.code]: 25, [south.code]: 15 });
  expect(await held(api, mug)).toEqual({ [south.code]: 6.5 });
  await dialog.getByRole('button', { name: 'Close' }).click();

  await begin('Unassign Inventory Source');
  await choose(admin, 'Sources', south.name);
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog).toContainText('Unassigning removes what the sources have of these products.');
  await dialog.getByRole('button', { name: 'Unassign' }).click();
  await expect(dialog).toContainText('Bulk operation was successful: 2 unassignments.');
  expect(await held(api, tea)).toEqual({ [north.code]: 25 });
  expect(await held(api, mug)).toEqual({});
});

test('a product is made, and its quantities are changed in the form', async ({ admin, api }) => {
  const [north, south] = [await source(api, 'North'), await source(api, 'South')];
  const shop = await stock(api, [north, south]);
  const sku = unique('pot-');
  await admin.goto('#/products/create');
  await admin.getByLabel('Product Name').fill(`The ${sku}`);
  await admin.getByLabel('SKU').fill(sku);
  await admin.getByLabel('Price').fill('12.5');
  await admin.getByRole('button', { name: 'Assign Sources' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByPlaceholder('Search by name or code').fill(north.code);
  await dialog.getByRole('row', { name: north.name }).click();
  await dialog.getByRole('button', { name: 'Assign 1' }).click();
  await admin.getByLabel(`Qty of ${north.name}`, { exact: true }).fill('');
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByRole('row', { name: north.name })).toContainText('Required');
  await admin.getByLabel(`Qty of ${north.name}`, { exact: true }).fill('20.5');
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin).toHaveURL(new RegExp(`#/products/${sku}`));
  await expect(admin.getByText('You saved the product.')).toBeVisible();
  expect(await held(api, sku)).toEqual({ [north.code]: 20.5 });
  await expect(admin.getByRole('row', { name: shop.name })).toContainText('20.5');
  await expectAccessible(admin);

  // Somebody else changes another source meanwhile: the form leaves alone what it did not change.
  await put(api, sku, south.code, 7);
  await admin.getByLabel(`Qty of ${north.name}`, { exact: true }).fill('9');
  await admin.getByRole('row', { name: north.name }).getByLabel('Use Default').uncheck();
  await admin.getByLabel(`Notify Quantity of ${north.name}`).fill('3');
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByRole('row', { name: south.name })).toBeVisible();
  expect(await held(api, sku)).toEqual({ [north.code]: 9, [south.code]: 7 });
  expect(await api.get(`inventory/low-quantity-notification/${north.code}/${sku}`)).toMatchObject({
    notify_stock_qty: 3,
  });
  await expect(admin.getByRole('row', { name: shop.name })).toContainText('16');

  await admin.getByRole('button', { name: `Unassign ${south.name}` }).click();
  await expect(admin.getByText(`${south.name} will be unassigned, and the 7 it has will be removed.`)).toBeVisible();
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin).toHaveURL(/#\/products$/);
  expect(await held(api, sku)).toEqual({ [north.code]: 9 });
});

test('a product whose sources are refused is there all the same, and is mended where it is', async ({ admin, api }) => {
  const north = await source(api, 'North');
  const sku = unique('jar-');
  await admin.goto('#/products/create');
  await admin.getByLabel('Product Name').fill(`The ${sku}`);
  await admin.getByLabel('SKU').fill(sku);
  await admin.getByLabel('Price').fill('3');
  await admin.getByRole('button', { name: 'Assign Sources' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByPlaceholder('Search by name or code').fill(north.code);
  await dialog.getByRole('row', { name: north.name }).click();
  await dialog.getByRole('button', { name: 'Assign 1' }).click();
  const moreThanFits = '999999999999';
  await admin.getByLabel(`Qty of ${north.name}`, { exact: true }).fill(moreThanFits);
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('The product is saved, but not all of its sources are.')).toBeVisible();
  await expect(admin).toHaveURL(new RegExp(`#/products/${sku}`));
  expect(await held(api, sku)).toEqual({});

  await admin.getByRole('button', { name: 'Assign Sources' }).click();
  await dialog.getByPlaceholder('Search by name or code').fill(north.code);
  await dialog.getByRole('row', { name: north.name }).click();
  await dialog.getByRole('button', { name: 'Assign 1' }).click();
  await admin.getByLabel(`Qty of ${north.name}`, { exact: true }).fill('4');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin).toHaveURL(/#\/products$/);
  expect(await held(api, sku)).toEqual({ [north.code]: 4 });
});

test('the picture of a salable quantity adds up and leads to its causes', async ({ admin, api }) => {
  const [north, south] = [await source(api, 'North'), await source(api, 'South')];
  const shop = await stock(api, [north, south]);
  const sku = await product(api, 'leaf-', { use_config_min_qty: false, min_qty: 2 });
  await put(api, sku, north.code, 10.5);
  await put(api, sku, south.code, 30, 0);
  await put(api, sku, north.code, 12.5);
  const number = await order(api, shop.id, shop.name, sku, 3);
  const reference = unique('pos-');
  await api.post('inventory/reservations', {
    reservation: { stock_id: shop.id, reference, items: [{ sku, qty: 2 }] },
  });

  await admin.goto(`#/products/${sku}`);
  await admin.getByRole('row', { name: shop.name }).getByRole('link', { name: 'Why this number?' }).click();
  const steps = admin.locator('tbody tr');
  await expect(admin.getByText('The steps add up')).toBeVisible();
  await expect(steps).toHaveCount(6);
  const changes = await steps.locator('td:nth-child(2)').allTextContents();
  const sum = changes.map(text => Number.parseFloat(text.replace('−', '-'))).filter(Number.isFinite);
  const { salable_quantity } = await api.get<Explanation>(`inventory/explain/${sku}/${shop.id}`);
  expect(sum.reduce((a, b) => a + b, 0)).toBe(salable_quantity);
  expect(salable_quantity).toBe(5.5);
  await expect(admin.getByTestId('salable')).toHaveText('5.5');
  await expect(steps.filter({ hasText: 'Salable quantity' })).toContainText('5.5');
  await expect(steps.filter({ hasText: south.name })).toContainText('30 there, but its item is out of stock');
  await expect(steps.filter({ hasText: reference })).toContainText('−2');
  await expectAccessible(admin);

  // Where the bar of a step stands, its link is.
  const bar = await steps.filter({ hasText: north.name }).locator('td').last().boundingBox();
  await admin.mouse.click(bar!.x + 20, bar!.y + bar!.height / 2);
  await expect(admin).toHaveURL(new RegExp(`#/sources/${north.code}`));
  await admin.goBack();
  await admin.getByRole('link', { name: `Order ${number}` }).click();
  await expect(admin).toHaveURL(/#\/orders\/\d+/);
  await admin.goBack();

  await admin.getByRole('link', { name: 'History of this SKU' }).click();
  await expect(admin.getByRole('row', { name: '+10.5' })).toContainText(north.code);
  await expect(admin.getByRole('row', { name: '+2' })).toContainText('12.5');
  await expect(admin.getByRole('row', { name: '+30' })).toContainText(south.code);
  const picture = admin.getByRole('region', { name: 'Quantity over Time' });
  await expect(picture.getByRole('listitem')).toHaveCount(2);
  for (const { name } of [north, south]) await expect(picture.getByText(name)).toBeVisible();
  await expectAccessible(admin);
});

test('who may only see products is offered no quantities and no change of them', async ({
  page,
  signInWithOnly,
  api,
}) => {
  const sku = await product(api, 'plain-');
  await signInWithOnly('Magento_Catalog::products');
  await search(page, sku);
  await expect(page.getByRole('row', { name: sku })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Quantity per Source' })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Salable Quantity' })).toHaveCount(0);
  await page.getByRole('cell', { name: sku, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Advanced Inventory' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toHaveCount(0);
});
