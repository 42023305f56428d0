import { expect, expectAccessible, test, unique } from './test';

test('a role is granted in a tree, by keyboard, and given to a user', async ({ admin, api }) => {
  const name = unique('Clerks ');
  await admin.goto('#/roles/create');
  await admin.getByLabel('Role Name').fill(name);
  await admin.getByRole('treeitem', { name: 'Sales', exact: true }).focus();
  await admin.keyboard.press('ArrowRight'); // opens Sales
  await admin.keyboard.press('ArrowRight'); // to Carts
  await admin.keyboard.press('ArrowDown'); // to Orders
  await admin.keyboard.press('Space');
  await expect(admin.getByRole('treeitem', { name: 'Orders' })).toBeChecked();
  await expect(admin.getByRole('treeitem', { name: 'Sales', exact: true })).toHaveAttribute('aria-checked', 'mixed');
  await admin.keyboard.press('ArrowRight'); // opens Orders
  await admin.keyboard.press('ArrowRight'); // to View
  await expect(admin.getByRole('treeitem', { name: 'View' })).toBeFocused();
  await admin.keyboard.press('End');
  await expect(admin.getByRole('treeitem', { name: 'System' })).toBeFocused();

  await admin.getByLabel('Search resources').fill('refund');
  await expect(admin.getByRole('treeitem')).toHaveCount(3);
  await admin.getByRole('treeitem', { name: 'Refund' }).click();
  await expect(admin.getByRole('treeitem', { name: 'Refund' })).not.toBeChecked();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('You saved the role.')).toBeVisible();
  await expect(admin).toHaveURL(/#\/roles$/);

  const role = (
    await api.get<{ items: { role_id: number; name: string; resources: string[] }[] }>(
      'access/roles?searchCriteria[pageSize]=1000',
    )
  ).items.find(one => one.name === name)!;
  expect(role.resources).toContain('Magento_Sales::ship');
  expect(role.resources).not.toContain('Magento_Sales::creditmemo');
  expect(role.resources).not.toContain('Magento_Sales::sales_order');

  // The same name again is refused beside it.
  await admin.goto('#/roles/create');
  await admin.getByLabel('Role Name').fill(name.toUpperCase());
  await admin.getByRole('radio', { name: 'All' }).check();
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('is taken. Choose another one.')).toBeVisible();
  await expect(admin.getByLabel('Role Name')).toHaveAttribute('aria-invalid', 'true');
});

test('a user is made, thrown out and deleted', async ({ admin, api }) => {
  const name = unique('Clerks ');
  const { role_id } = await api.post<{ role_id: number }>('access/roles', {
    role: { name, resources: ['Magento_Sales::sales'] },
  });
  const username = unique('bob');
  await admin.goto('#/users/create');
  await admin.getByLabel('User Name').fill(username);
  await admin
    .getByRole('region', { name: 'Password' })
    .getByLabel(/^Password\W*$/)
    .fill('short');
  await admin.getByLabel(/^Password Confirmation\W*$/).fill('short');
  await admin.getByRole('combobox', { name: 'Role' }).fill(name);
  await admin.getByRole('option', { name }).click();
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('The password needs at least 8 characters.')).toBeVisible();
  await expectAccessible(admin);
  await admin
    .getByRole('region', { name: 'Password' })
    .getByLabel(/^Password\W*$/)
    .fill('long-enough-1');
  await admin.getByLabel(/^Password Confirmation\W*$/).fill('long-enough-1');
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByText('You saved the user.')).toBeVisible();

  const bob = await api.signedIn(username, 'long-enough-1');
  await admin.getByRole('button', { name: 'End All Sessions' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'End All Sessions' }).click();
  await expect(admin.getByText(`All sessions of ${username} have ended.`)).toBeVisible();
  await expect(bob.get('access/me')).rejects.toThrow('401');

  // A role that somebody has stays.
  await admin.goto(`#/roles/${role_id}`);
  await admin.getByRole('button', { name: 'Delete' }).click();
  await admin.getByRole('button', { name: 'Confirm' }).click();
  await expect(admin.getByText('Give them another one first.')).toBeVisible();
  await admin.getByRole('link', { name: 'Users with This Role' }).click();
  await admin.getByRole('link', { name: username }).click();
  await admin.getByRole('button', { name: 'Delete' }).click();
  await admin.getByRole('button', { name: 'Confirm' }).click();
  await expect(admin).toHaveURL(/#\/users(\?|$)/);
});

test('nobody grants more than they hold', async ({ page, signInWithOnly }) => {
  await signInWithOnly('Magento_User::acl');
  await page.goto('#/roles/1');
  await expect(page.getByRole('radio', { name: 'All' })).toBeDisabled();
  await page.getByLabel('Role Name').fill('Mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'which you do not hold yourself' })).toBeVisible();
  await page.goto('#/roles/create');
  await expect(page.getByRole('treeitem', { name: 'Sales' })).toBeDisabled();
});

test('the token of an integration is shown once', async ({ admin, api }) => {
  const name = unique('ERP ');
  await admin.goto('#/integrations/create');
  await admin.getByLabel('Name').fill(name);
  await admin.getByRole('treeitem', { name: 'Inventory' }).click();
  await admin.getByRole('button', { name: 'Save' }).click();
  const dialog = admin.getByRole('dialog', { name: `Token of ${name}` });
  await expect(dialog).toContainText('It is shown this once');
  await expectAccessible(admin);
  const first = await dialog.getByLabel('Token', { exact: true }).inputValue();
  await admin.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  expect(await whoIs(api.server, first)).toMatchObject({ type: 'integration', name });

  await admin.getByRole('link', { name }).click();
  await expect(admin.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  expect(await admin.content()).not.toContain(first);
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'New Token' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'New Token' }).click();
  const second = await dialog.getByLabel('Token', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect(await whoIs(api.server, first)).toMatchObject({ message: expect.any(String) as unknown });
  expect(await whoIs(api.server, second)).toMatchObject({ name });

  await admin.getByRole('button', { name: 'Revoke Token' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke Token' }).click();
  await expect(admin.getByText(`The token of ${name} has been revoked.`)).toBeVisible();
  expect(await whoIs(api.server, second)).not.toMatchObject({ name });
});

const whoIs = async (server: string, token: string): Promise<unknown> =>
  (await fetch(`${server}/rest/V1/access/me`, { headers: { Authorization: `Bearer ${token}` } })).json();
