import type { Page } from '@playwright/test';
import type { Api } from '../demo/api';
import { READS } from '../demo/fill';
import { goods } from './shop';
import { expect, expectAccessible, test, unique } from './test';

const ADMINISTRATORS = 1;

/** A user with full access, of whom no other test knows. */
const newUser = async (api: Api) => {
  const username = unique('ann');
  const password = unique('password-1-');
  const user = { username, password, role_id: ADMINISTRATORS };
  const { user_id } = await api.post<{ user_id: number }>('access/users', { user });
  return { username, password, user_id };
};

const signIn = async (page: Page, { username, password }: { username: string; password: string }) => {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

test('who has to sign in again goes on at the same page', async ({ page, api }) => {
  const ann = await newUser(api);
  const filtered = `#/users?filter=${encodeURIComponent(JSON.stringify({ q: ann.username }))}&order=DESC&page=1&perPage=10&sort=user_id`;
  await page.clock.install();

  await page.goto(filtered);
  await signIn(page, ann);
  await expect(page.getByRole('cell', { name: ann.username })).toBeVisible();
  await expect(page).toHaveTitle('All Users · Holdfast');
  const address = page.url();
  expect(address).toContain('perPage=10');

  // The administrator ends all of the user's sessions: the next answer says so.
  await api.post(`access/users/${ann.user_id}/revoke-tokens`);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page).toHaveURL(/#\/login$/);
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await signIn(page, ann);
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('cell', { name: ann.username })).toBeVisible();

  // The token is over: nobody has to click anything.
  await page.clock.fastForward('04:00:01');
  await expect(page).toHaveURL(/#\/login$/);
  await signIn(page, ann);
  await expect(page).toHaveURL(address);
});

test('what is done after the session has ended leads to the sign-in page, and is not said to be done', async ({
  page,
  api,
}) => {
  const ann = await newUser(api);
  const sku = await goods(api, { camden: 3 });
  await page.goto(`#/products?filter=${encodeURIComponent(JSON.stringify({ q: sku }))}`);
  await signIn(page, ann);

  // A bulk action does not take it for a line that was refused.
  await page.getByRole('row', { name: sku }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Unassign Inventory Source' }).click();
  await page.getByRole('combobox').fill('Camden');
  await page.getByRole('option', { name: 'Camden' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('button', { name: 'Unassign', exact: true })).toBeEnabled();
  await api.post(`access/users/${ann.user_id}/revoke-tokens`);
  await page.getByRole('button', { name: 'Unassign', exact: true }).click();
  await expect(page).toHaveURL(/#\/login$/);
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await signIn(page, ann);
  await expect(page.getByRole('row', { name: sku })).toContainText('Camden Warehouse: 3');

  // A form does not take it for a success.
  await page.goto(`#/products/${sku}`);
  await expect(page.getByLabel('Qty of Camden Warehouse')).toHaveValue('3');
  await page.getByLabel('Product Name').fill('Another name');
  await api.post(`access/users/${ann.user_id}/revoke-tokens`);
  page.on('dialog', dialog => void dialog.accept());
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/#\/login$/);
  await expect(page.getByText('You saved the product.')).toHaveCount(0);
  await signIn(page, ann);
  await expect(page).toHaveURL(new RegExp(`#/products/${sku}`));
  await expect(page.getByLabel('Product Name')).toHaveValue(`Tea ${sku}`);
});

test('all tabs share a session that no tab leaves behind', async ({ page, api }) => {
  const ann = await newUser(api);
  await page.goto('#/users');
  await signIn(page, ann);
  await expect(page.getByRole('menuitem', { name: 'User Roles' })).toHaveAttribute('href', '#/roles');
  // Chromium drops the renderer of a tab that a click opens while Playwright sets it up, now and then.
  const other = await page.context().newPage();
  await other.goto('#/roles');
  await expect(other.getByRole('link', { name: 'Administrators' })).toBeVisible();
  expect(await other.evaluate(() => JSON.stringify(localStorage) + document.cookie)).not.toMatch(/token/i);

  const { token } = await other.evaluate(
    () => JSON.parse(sessionStorage.getItem('holdfast.session')!) as { token: string },
  );
  const withToken = { headers: { Authorization: `Bearer ${token}` } };
  await other.getByRole('button', { name: `Account: ${ann.username}` }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(other).toHaveURL(/#\/login$/);
  await expect(page).toHaveURL(/#\/login$/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await expect.poll(() => fetch(`${api.server}/rest/V1/access/me`, withToken).then(({ status }) => status)).toBe(401);

  await signIn(page, ann);
  await expect(page).toHaveURL(/#\/users/);
  await expect(other).not.toHaveURL(/#\/login$/);
});

test('a password is changed without having to sign in again', async ({ page, api }) => {
  const ann = await newUser(api);
  await page.goto('#/account');
  await signIn(page, ann);
  const form = page.getByRole('region', { name: 'Change Password' });
  const change = async (present: string, next: string, again = next) => {
    await form.getByLabel(/^Current Password\W*$/).fill(present);
    await form.getByLabel(/^New Password\W*$/).fill(next);
    await form.getByLabel(/^New Password Confirmation\W*$/).fill(again);
    await form.getByRole('button', { name: 'Change Password' }).click();
  };

  await change(ann.password, 'another-1', 'another-2');
  await expect(form.getByText('The passwords differ.')).toBeVisible();
  await change('wrong-password-1', 'another-1');
  await expect(form.getByText('The account sign-in was incorrect')).toBeVisible();
  await change(ann.password, 'onlyletters');
  await expect(form.getByText('Your password must include both numeric and alphabetic characters.')).toBeVisible();
  await expectAccessible(page);

  await change(ann.password, 'another-password-1');
  await expect(page.getByText('Your password has been changed.')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Users' }).click();
  await expect(page.getByRole('cell', { name: ann.username })).toBeVisible();
  await api.signedIn(ann.username, 'another-password-1');
});

test('an unknown page, a record that is not there and the search key lead on', async ({ admin }) => {
  await admin.goto('#/orders/999999/show');
  await expect(admin.getByText("The entity that was requested doesn't exist")).toBeVisible();
  await admin.getByRole('main').getByRole('link', { name: 'Orders' }).click();
  await expect(admin.getByRole('cell').first()).toBeVisible();
  await admin.goto('#/nowhere');
  await expect(admin.getByRole('heading', { name: 'No such page', level: 2 })).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('menuitem', { name: 'Users' }).click();
  await expect(admin.getByRole('cell').first()).toBeVisible();
  await admin.keyboard.press('/');
  await expect(admin.getByPlaceholder('Search by name or e-mail')).toBeFocused();
});

test('a page of an earlier release loads the present one, once', async ({ admin, faults }) => {
  await admin.goto('#/orders');
  await expect(admin.getByRole('cell').first()).toBeVisible();
  // As if there were another release by now: its page names another script, and a screen that was not opened yet is gone.
  const asked: string[] = [];
  await admin.route(/\/admin\/$/, async route => {
    asked.push(route.request().resourceType());
    const response = await route.fetch();
    const body = (await response.text()).replace('src="/admin/assets/', 'src="/admin/./assets/');
    await route.fulfill({ response, body });
  });
  const screen = /\/assets\/SourceList-[^/]*\.js$/;
  await admin.route(screen, route => route.fulfill({ status: 404 }));

  await admin.getByRole('menuitem', { name: 'Sources' }).click();
  await expect(admin.getByText('A part of this page could not be loaded.')).toBeVisible();
  await expect.poll(() => asked).toEqual(['fetch', 'document', 'fetch']);

  await admin.unroute(screen);
  await admin.getByRole('button', { name: 'Try again' }).click();
  await expect(admin.getByRole('cell', { name: 'Camden Warehouse' })).toBeVisible();
  faults.length = 0; // the browser tells on its console what could not be loaded
});

test('a role without any page says so', async ({ page, signInWithOnly }) => {
  await signInWithOnly('Magento_Catalog::sets');
  await expect(page.getByRole('heading', { name: 'No page in your role', level: 2 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See what you may do' }).click();
  await expect(page.getByRole('treeitem', { name: 'Attribute sets' })).toBeVisible();
  await expectAccessible(page);
});

test('a role that may delete but not change is offered that alone', async ({ page, signInWithOnly, api }) => {
  const name = unique('Passing ');
  const stock = await api.post<number>('inventory/stocks', { stock: { name } });
  const { id: customer } = await api.post<{ id: number }>('customers', {
    customer: { email: `${unique('kim.')}@example.net`, firstname: 'Kim', lastname: 'Moss' },
  });
  await signInWithOnly(
    'Magento_InventoryApi::stock',
    'Magento_InventoryApi::stock_delete',
    'Magento_Customer::customer',
    'Magento_Customer::delete',
  );
  for (const [path, told] of [
    [`stocks/${stock}`, 'The sources keep their goods.'],
    [`customers/${customer}`, 'orders stay'],
  ] as const) {
    await page.goto(`#/${path}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toContainText(told);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page).toHaveURL(new RegExp(`#/${path.split('/')[0]}(\\?|$)`));
  }
  await expect(api.get(`inventory/stocks/${stock}`)).rejects.toThrow('404');
  await expect(api.get(`customers/${customer}`)).rejects.toThrow('404');
});

test('a role that may only read opens everything and is offered no change anywhere', async ({
  page,
  signInWithOnly,
  api,
}) => {
  test.setTimeout(90_000);
  await signInWithOnly(...READS);
  const refusals: string[] = [];
  page.on('response', response => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.url()}`);
  });
  const open = (menuitem: string) => page.getByRole('menuitem', { name: menuitem, exact: true }).click();
  const firstRow = page.getByRole('row').nth(1);
  const expectNoChange = async () => {
    const here = page.url();
    await expect.soft(page.getByRole('checkbox', { disabled: false }), here).toHaveCount(0);
    await expect.soft(page.getByRole('link', { name: /^(add new|create|edit)\b/i }), here).toHaveCount(0);
    const changes = /^(save|delete|enable|disable|edit|cancel|hold|unhold|invoice|credit memo|submit|assign|remove)\b/i;
    await expect.soft(page.getByRole('button', { name: changes }), here).toHaveCount(0);
  };

  for (const list of ['Orders', 'Reservation Ledger', 'Movements', 'Low Stock', 'Audit', 'All Stores']) {
    await open(list);
    await expect(firstRow.getByRole('cell').first()).toBeVisible();
    await expectNoChange();
  }
  await open('Configuration');
  await expect(page.getByRole('heading', { name: 'Stock Options', exact: true })).toBeVisible();
  await expectNoChange();

  // A click on the row opens the record. The address is that of the form, so that a link sent by somebody else opens as well.
  await open('Sources');
  await page.getByRole('cell', { name: 'Camden Warehouse' }).click();
  await expect(page).toHaveURL(/#\/sources\/camden$/);
  await expect(page).toHaveTitle('Source: Camden Warehouse · Holdfast');
  await expect(page.getByText('12 Jamestown Road')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Goods' }).getByRole('row').nth(1)).toBeVisible();
  await expectNoChange();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'British stock' }).click();
  await expect(page.getByRole('row', { name: 'York Shop' })).toContainText('Enabled');
  await expectNoChange();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'British shop' }).click();
  for (const [link, store] of [
    ['British shop', 'british_store'],
    ['English', 'uk'],
  ] as const) {
    await expect(page.getByRole('definition').filter({ hasText: 'British shop' }).first()).toBeVisible();
    await expectNoChange();
    await page.getByRole('definition').getByRole('link', { name: link }).last().click();
    await expect(page.getByRole('definition').filter({ hasText: store })).toBeVisible();
  }
  await expectNoChange();

  await open('All Customers');
  await page.getByRole('cell', { name: 'Ann Lee' }).click();
  await expect(page.getByText('4 Elm Street')).toBeVisible();
  await expectNoChange();
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Orders' }).getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Items Ordered' })).toBeVisible();
  await expectNoChange();
  await page.getByRole('link', { name: 'British stock' }).first().click();
  await expect(page).toHaveURL(/#\/stocks\/\d+$/);
  expect(refusals).toEqual([]);

  for (const path of ['#/users', '#/sources/create']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Not in your role', level: 2 })).toBeVisible();
    await expectAccessible(page);
  }

  const { token } = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem('holdfast.session')!) as { token: string },
  );
  for (const [method, path, resources] of [
    ['POST', 'orders/1/hold', 'Magento_Sales::hold'],
    ['PUT', 'inventory/sources/camden', 'Magento_InventoryApi::source_edit'],
  ] as const) {
    const refused = await page.request.fetch(`../rest/all/V1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(refused.status()).toBe(401);
    expect(((await refused.json()) as { parameters: object }).parameters).toEqual({ resources });
  }
  expect(api.token).not.toBe(token);
});
