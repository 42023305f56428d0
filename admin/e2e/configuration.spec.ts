import { expect, expectAccessible, test, unique } from './test';

test('a setting is changed for a website, and inherited again', async ({ admin, api }) => {
  const code = unique('shop').replaceAll('-', '_');
  await api.post('store/websites', { website: { code, name: code } });
  const at = (path: string) =>
    api.get<{ value: string }>(`store/config?path=${path}&scope=websites&scope_code=${code}`);
  const { value: inherited } = await at('carriers/flatrate/price');

  await admin.goto('#/configuration');
  await expect(admin.getByRole('heading', { name: 'Stock Options', exact: true })).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Other' })).toHaveCount(0);
  await admin.getByRole('combobox', { name: 'Scope' }).click();
  await admin.getByRole('option', { name: code }).click();
  await admin.getByRole('button', { name: 'Delivery Methods' }).click();

  const flatRate = admin.getByRole('region', { name: 'Flat Rate' });
  const price = flatRate.getByRole('textbox', { name: 'Price' });
  await expect(price).toHaveValue(inherited);
  await expect(price).toBeDisabled();
  await flatRate.getByRole('checkbox', { name: 'Use Default: Price' }).uncheck();
  await price.fill('7.50');
  const pickup = admin.getByRole('region', { name: 'In-Store Delivery' });
  const radius = pickup.getByRole('textbox', { name: /Radius/ });
  await pickup.getByRole('checkbox', { name: /Use Default: .*Radius/ }).uncheck();
  await radius.fill('far');
  await expect(admin.getByText('2 unsaved changes')).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Save Config' }).click();

  await expect(admin.getByText('1 of 2 settings could not be saved.')).toBeVisible();
  await expect(radius).toHaveValue('far');
  await expect(pickup.getByText(/a number, 0 or more/)).toBeVisible();
  await expect(price).toHaveValue('7.5');
  expect(await at('carriers/flatrate/price')).toMatchObject({ value: '7.5', inherited: false });
  expect(await at('carriers/instore/search_radius')).toMatchObject({ value: '200', inherited: true });

  admin.once('dialog', dialog => dialog.dismiss());
  await admin.getByRole('menuitem', { name: 'Stocks' }).click();
  await expect(admin.getByText('1 unsaved change')).toBeVisible();
  await admin.getByRole('button', { name: 'Discard' }).click();
  await flatRate.getByRole('checkbox', { name: 'Use Default: Price' }).check();
  await expect(price).toHaveValue(inherited);
  await admin.getByRole('button', { name: 'Save Config' }).click();
  await expect(admin.getByText('You saved the configuration.')).toBeVisible();
  expect(await at('carriers/flatrate/price')).toMatchObject({ value: inherited, inherited: true });

  await admin.getByRole('searchbox', { name: 'Search settings' }).fill('check money title');
  await expect(admin.getByText('1 setting found')).toBeVisible();
  await expect(admin.getByRole('textbox', { name: 'Title' })).toHaveValue('Check / Money order');
});

test('somebody who may not change settings sees them', async ({ page, signInWithOnly }) => {
  await signInWithOnly('Magento_Backend::store');
  await page.goto('#/configuration');
  await expect(page.getByRole('heading', { name: 'Stock Options', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save Config' })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /Use system value/ }).first()).toBeDisabled();
});
