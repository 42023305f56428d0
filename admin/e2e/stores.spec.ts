import { expect, expectAccessible, test, unique } from './test';

test('a website, its store and its store view are made, changed and deleted', async ({ admin, api }) => {
  const name = unique('shop');
  const code = name.replaceAll('-', '_');
  await admin.goto('#/websites');
  await expect(admin.getByRole('heading', { level: 1, name: 'All Stores' })).toBeVisible();
  await expect(admin.getByRole('link', { name: 'Main Website Store' })).toBeVisible();

  await admin.getByRole('link', { name: 'Create Website' }).click();
  await admin.getByRole('textbox', { name: 'Name' }).fill(name);
  await admin.getByRole('textbox', { name: 'Code' }).fill('base');
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('A website with the code "base" exists already.')).toBeVisible();
  await admin.getByRole('textbox', { name: 'Code' }).fill(code);
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('The Website has been saved.')).toBeVisible();

  await admin.getByRole('link', { name: 'Create Store', exact: true }).click();
  await admin.getByRole('textbox', { name: 'Name' }).fill(`Store of ${name}`);
  await admin.getByRole('textbox', { name: 'Code' }).fill(`${code}_s`);
  await admin.getByRole('combobox', { name: 'Website' }).click();
  await admin.getByRole('option', { name }).click();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('link', { name: `Store of ${name}` })).toBeVisible();

  await admin.getByRole('link', { name: 'Create Store View' }).click();
  await admin.getByRole('textbox', { name: 'Name' }).fill(`View of ${name}`);
  await admin.getByRole('textbox', { name: 'Code' }).fill(`${code}_v`);
  await admin.getByRole('combobox', { name: 'Store' }).click();
  await admin.getByRole('option', { name: `${name} › Store of ${name}` }).click();
  await admin.getByRole('button', { name: 'Save' }).click();
  const row = admin.getByRole('row').filter({ hasText: `View of ${name}` });
  await expect(row).toContainText(`Store of ${name}`);
  await expect(row.getByText('Default', { exact: true })).toHaveCount(2);

  await row.getByRole('link', { name: `View of ${name}` }).click();
  await admin.getByLabel('Is Active').uncheck();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Inactive');

  await row.getByRole('link', { name, exact: true }).click();
  await admin.getByRole('button', { name: 'Delete' }).click();
  await admin.getByRole('button', { name: 'Confirm' }).click();
  await expect(admin.getByRole('link', { name: 'Main Website Store' })).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(JSON.stringify(await api.get('store/storeViews'))).not.toContain(code);

  await admin.goto('#/store-views/1');
  await expect(admin.getByText('This store view is always active.')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Delete' })).toHaveCount(0);
});
