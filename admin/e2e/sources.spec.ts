import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Api } from '../demo/api';
import { expect, expectAccessible, test, unique } from './test';

interface Source {
  source_code: string;
  name: string;
  enabled: boolean;
  region?: string;
  latitude?: number;
}

const source = (code: string) => `inventory/sources/${code}`;

/** The warehouses of the tutorial, under names of their own. */
const makeWarehouses = async (api: Api, shop: string) => {
  const places = ['Camden GB NW1', 'Greenwich GB SE10', 'Berlin DE 10115', 'Newark US 07102'];
  for (const [index, place] of places.entries()) {
    const [city, country_id, postcode] = place.split(' ');
    await api.post('inventory/sources', {
      source: { source_code: `${shop}-${index}`, name: `${city} ${shop}`, city, country_id, postcode, enabled: true },
    });
  }
};

test('sources made over the API are listed, found, changed where they stand, and exported', async ({ admin, api }) => {
  const shop = unique('shop');
  await makeWarehouses(api, shop);
  await admin.goto('');
  await admin.getByRole('menuitem', { name: 'Sources' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Manage Sources' })).toBeVisible();
  await admin.getByPlaceholder('Search by name or code').fill(shop);
  await expect(admin.getByText('1-4 of 4')).toBeVisible();
  for (const city of ['Camden', 'Greenwich', 'Berlin', 'Newark'])
    await expect(admin.getByRole('row', { name: `${city} ${shop}` })).toContainText('Enabled');

  await admin.getByRole('button', { name: 'Add filter' }).click();
  await admin.getByRole('menuitemcheckbox', { name: 'Country' }).click();
  await admin.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await admin.getByRole('option', { name: 'Germany' }).click();
  await expect(admin.getByText('1-1 of 1')).toBeVisible();

  await admin.getByRole('button', { name: `Edit Name Berlin ${shop}` }).focus();
  await admin.keyboard.press('Enter');
  await admin.getByRole('textbox', { name: 'Name', exact: true }).fill(`Potsdam ${shop}`);
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: `Edit Name Potsdam ${shop}` })).toBeFocused();
  expect(await api.get(source(`${shop}-2`))).toMatchObject({ name: `Potsdam ${shop}`, enabled: true, city: 'Berlin' });

  const download = admin.waitForEvent('download');
  await admin.getByRole('button', { name: 'Export' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n')[1]).toContain(`${shop}-2`);
});

/** By hand: a page that is signed in when it opens cannot be signed out. */
const signIn = async (page: Page) => {
  await page.getByLabel('Username').fill(process.env.HOLDFAST_ADMIN_USERNAME ?? '');
  await page.getByLabel('Password', { exact: true }).fill(process.env.HOLDFAST_ADMIN_PASSWORD ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('menuitem', { name: 'Sources' })).toBeVisible();
};

test('filters that somebody saved are there after signing in again', async ({ page }) => {
  const filter = encodeURIComponent(JSON.stringify({ country_id: 'GB' }));
  await page.goto('');
  await signIn(page);
  await page.goto(`#/sources?displayedFilters=%7B%22country_id%22%3Atrue%7D&filter=${filter}`);
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('United Kingdom');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: /Save current query/ }).click();
  await page.getByLabel('Query name').fill('British ones');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await page.getByRole('button', { name: 'admin' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await signIn(page);
  await page.getByRole('menuitem', { name: 'Sources' }).click();
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: 'Remove all filters' }).click();
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: 'British ones' }).click();
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('United Kingdom');
});

test('a source is made by hand', async ({ admin, api }) => {
  const code = unique('source');
  await admin.goto('#/sources/create');
  await admin.getByRole('textbox', { name: 'Name', exact: true }).fill(`Hudson ${code}`);
  await admin.getByRole('textbox', { name: 'Code', exact: true }).fill(`${code} x`);
  await admin.getByLabel('Latitude').fill('40.7');
  await admin.getByRole('combobox', { name: 'Country' }).fill('United States');
  await admin.getByRole('option', { name: 'United States', exact: true }).click();
  await admin.getByRole('combobox', { name: 'State/Province' }).click();
  await admin.getByRole('option', { name: 'New York' }).click();
  await admin.getByRole('textbox', { name: 'Postcode' }).fill('10011');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('Use no spaces.')).toBeVisible();

  await admin.getByRole('textbox', { name: 'Code', exact: true }).fill(code);
  await admin.getByLabel('Use as Pickup Location').check();
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByText('"city" can not be empty for Pickup Location.')).toBeVisible();
  await admin.getByLabel('Use as Pickup Location').uncheck();
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByText('The Source has been saved.')).toBeVisible();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(`Edit Source: Hudson ${code}`);
  await expect(admin.getByText('This source holds nothing yet.')).toBeVisible();
  await expectAccessible(admin);
  const made = await api.get<Source>(source(code));
  expect(made).toMatchObject({ enabled: true, region: 'New York', country_id: 'US', postcode: '10011' });
  expect(made.latitude).toBeUndefined();

  await admin.goto('#/sources/create');
  await admin.getByRole('textbox', { name: 'Name', exact: true }).fill(`Another ${code}`);
  await admin.getByRole('textbox', { name: 'Code', exact: true }).fill(code);
  await admin.getByRole('combobox', { name: 'Country' }).fill('Ireland');
  await admin.getByRole('option', { name: 'Ireland' }).click();
  await admin.getByRole('textbox', { name: 'Postcode' }).fill('D01');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('There is a source with this code already.')).toBeVisible();
  expect(await api.get(source(code))).toMatchObject({ name: `Hudson ${code}` });
});

test('sources are disabled together, and the default source is not', async ({ admin, api }) => {
  const shop = unique('shop');
  await makeWarehouses(api, shop);
  await api.put(source(`${shop}-1`), {
    source: { source_code: `${shop}-1`, name: `Greenwich ${shop}`, country_id: 'GB', postcode: 'SE10', enabled: false },
  });
  const chosen = encodeURIComponent(JSON.stringify({ source_code__in: ['default', `${shop}-0`, `${shop}-1`] }));
  await admin.goto(`#/sources?filter=${chosen}`);
  await expect(admin.getByText('1-3 of 3')).toBeVisible();
  await admin.getByLabel('Select all').check();
  await admin.getByRole('button', { name: 'Disable' }).click();
  for (const message of [
    'A total of 1 source(s) have been disabled.',
    'A total of 1 source(s) already disabled.',
    'Default Source can not be disabled.',
  ])
    await expect(admin.getByText(message)).toBeVisible();
  await expect(admin.getByRole('row', { name: `Camden ${shop}` })).toContainText('Disabled');
  expect(await api.get(source(`${shop}-0`))).toMatchObject({ enabled: false, name: `Camden ${shop}`, city: 'Camden' });
  expect(await api.get(source('default'))).toMatchObject({ enabled: true });

  await admin.goto('#/sources/default');
  await expect(admin.getByText('The default source is always enabled.')).toBeVisible();
  await expect(admin.getByLabel('Use as Pickup Location')).toHaveCount(0);
});
