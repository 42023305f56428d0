import { expect, expectAccessible, test, unique } from './test';

test('the address of the server leads to the admin', async ({ page }) => {
  await page.goto(process.env.HOLDFAST_URL ?? '');
  await expect(page).toHaveURL(/\/admin\/#\/login$/);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
});

test('a user signs in and out', async ({ page }) => {
  await page.goto('#/sources');
  await page.getByLabel('Username').fill(process.env.HOLDFAST_ADMIN_USERNAME ?? '');
  await page.getByLabel('Password', { exact: true }).fill(process.env.HOLDFAST_ADMIN_PASSWORD ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/#\/sources/);
  await expect(page.getByRole('cell', { name: 'Camden Warehouse' })).toBeVisible();
});

test('a wrong password is answered with what the server says', async ({ page }) => {
  await page.goto('');
  await page.getByLabel('Username').fill(unique('nobody'));
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  let asked = 0;
  page.on('request', request => (asked += request.url().endsWith('/integration/admin/token') ? 1 : 0));
  await page.getByRole('button', { name: 'Sign in' }).dblclick();
  await expect(page.getByRole('alert')).toContainText('The account sign-in was incorrect');
  expect(asked).toBe(1);
  await expect(page).toHaveURL(/#\/login$/);
});

test('who may not see sources is not shown them', async ({ page, signInWithOnly }) => {
  await signInWithOnly('Magento_Sales::sales');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sources' })).toHaveCount(0);
});
