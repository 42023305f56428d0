import type { Api } from '../demo/api';
import { expect, expectAccessible, test, unique } from './test';

const makeSources = async (api: Api, shop: string, names: string[]) => {
  for (const name of names)
    await api.post('inventory/sources', {
      source: {
        source_code: `${shop}-${name}`,
        name: `${name} ${shop}`,
        country_id: 'GB',
        postcode: 'N1',
        enabled: true,
      },
    });
};

const sourcesOf = async (api: Api, stock: number) =>
  (
    await api.get<{ source_code: string }[]>(`inventory/get-sources-assigned-to-stock-ordered-by-priority/${stock}`)
  ).map(source => source.source_code.split('-').at(-1));

test('a stock is made, and its sources are put into order by mouse and by keyboard', async ({ admin, api }) => {
  const shop = unique('shop');
  await makeSources(api, shop, ['a', 'b', 'c', 'd']);
  await api.post('store/websites', { website: { code: shop.replaceAll('-', '_'), name: shop } });
  await admin.goto('#/stocks/create');
  await admin.getByRole('textbox', { name: 'Name' }).fill(shop);
  await admin.getByRole('combobox', { name: 'Websites' }).click();
  await admin.getByRole('option', { name: shop }).click();
  await admin.keyboard.press('Escape');
  await admin.getByRole('button', { name: 'Assign Sources' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Assign Sources' });
  await dialog.getByPlaceholder('Search by name or code').fill(shop);
  await expect(dialog.getByText('1-4 of 4')).toBeVisible();
  await expectAccessible(admin);
  await dialog.getByLabel('Select all').check();
  await dialog.getByRole('button', { name: 'Assign 4' }).click();
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByText('The Stock has been saved.')).toBeVisible();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(`Edit Stock: ${shop}`);
  const stock = Number(/stocks\/(\d+)/.exec(admin.url())?.[1]);
  const rows = admin.getByRole('list', { name: 'Assigned sources' }).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  expect(await sourcesOf(api, stock)).toEqual(['a', 'b', 'c', 'd']);

  await admin.getByRole('button', { name: `Move d ${shop}` }).hover();
  await admin.mouse.down();
  const top = (await admin.getByRole('button', { name: `Move a ${shop}` }).boundingBox())!;
  await admin.mouse.move(top.x + 10, top.y + 30, { steps: 3 });
  await admin.mouse.move(top.x + 10, top.y + 5);
  await admin.mouse.up();
  await expect(rows.first()).toContainText(`d ${shop}`);

  const handle = admin.getByRole('button', { name: `Move b ${shop}` });
  await handle.focus();
  await admin.keyboard.press('Space');
  await expect(admin.getByText(/place 3 of 4\.$/)).toBeAttached();
  await admin.keyboard.press('ArrowUp');
  await expect(admin.getByText(`b ${shop} is over place 2 of 4.`)).toBeAttached();
  await admin.keyboard.press('Space');
  await expect(rows.nth(1)).toContainText(`b ${shop}`);
  await expect(handle).toBeFocused();
  await admin.getByRole('button', { name: `Unassign a ${shop}` }).press('Enter');
  await expect(admin.getByRole('button', { name: 'Assign Sources' })).toBeFocused();
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect.poll(() => sourcesOf(api, stock)).toEqual(['d', 'b', 'c']);

  await admin.reload();
  await expect(rows).toHaveText([/d shop/, /b shop/, /c shop/]);
  expect(await api.get(`inventory/stocks/${stock}`)).toMatchObject({
    name: shop,
    extension_attributes: { sales_channels: [{ type: 'website', code: shop.replaceAll('-', '_') }] },
  });

  await admin.goto(`#/stocks?filter=${encodeURIComponent(JSON.stringify({ q: shop }))}`);
  const row = admin.getByRole('row', { name: shop });
  await expect(row.getByRole('listitem')).toHaveText([`d ${shop}`, `b ${shop}`, `c ${shop}`]);
});

test('stocks are deleted together, and each that stays says why', async ({ admin, api }) => {
  const name = unique('stock');
  const stock = await api.post<number>('inventory/stocks', { stock: { name } });
  await admin.goto(`#/stocks?filter=${encodeURIComponent(JSON.stringify({ stock_id__in: [1, stock] }))}`);
  await expect(admin.getByText('1-2 of 2')).toBeVisible();
  await admin.getByLabel('Select all').check();
  await admin.getByRole('button', { name: 'Delete' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Delete selected items?' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(admin.getByText('You deleted 1 Stock(s).')).toBeVisible();
  await expect(admin.getByText('[ID: 1] Default Stock could not be deleted.')).toBeVisible();
  await expect(admin.getByText('1-1 of 1')).toBeVisible();

  await admin.goto('#/stocks/1');
  await expect(admin.getByText('Assign sources is disabled for default stock')).toBeVisible();
  await expect(admin.getByRole('link', { name: 'Default Source' })).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Delete' })).toHaveCount(0);
});

test('a refusal leaves a new stock as it was entered', async ({ admin, api }) => {
  const name = unique('stock');
  await api.post('inventory/stocks', { stock: { name } });
  await admin.goto('#/stocks/create');
  await admin.getByRole('textbox', { name: 'Name' }).fill(name);
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('Could not save Stock')).toBeVisible();
  await expect(admin.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
});

test('who may see neither sources nor websites sees their codes, and saves the rest', async ({
  page,
  api,
  signInWithOnly,
}) => {
  const name = unique('stock');
  const stock = await api.post<number>('inventory/stocks', { stock: { name } });
  await makeSources(api, name, ['a']);
  await api.post('inventory/stock-source-links', {
    links: [{ stock_id: stock, source_code: `${name}-a`, priority: 1 }],
  });
  await signInWithOnly('Holdfast_Stock::stocks');
  await page.goto('#/stocks?filter=%7B%7D');
  await expect(page.getByRole('row', { name: 'Default Stock' })).toContainText('base');
  await page.goto(`#/stocks/${stock}`);
  await expect(page.getByText(`${name}-a`).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Websites' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Assign Sources' })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} x`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => api.get(`inventory/stocks/${stock}`)).toMatchObject({ name: `${name} x` });
  expect(await sourcesOf(api, stock)).toEqual(['a']);
});
