import { expect, expectAccessible, test, unique } from './test';

test('a customer is made by hand', async ({ admin }) => {
  const email = `${unique('eve.')}@example.net`;
  await admin.goto('#/customers');
  await expect(admin.getByRole('link', { name: 'Ann Lee' })).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('link', { name: 'Add New Customer' }).click();

  const account = admin.getByRole('region', { name: 'Account Information' });
  const addresses = admin.getByRole('region', { name: 'Addresses' });
  await account.getByLabel('First Name').fill('Eve');
  await account.getByLabel('Last Name').fill('Moss');
  await account.getByLabel('Email').fill(email);
  await account.getByLabel(/^Password\W*$/).fill('secret');
  await addresses.getByRole('button', { name: 'Add New Address' }).click();
  await expect(addresses.getByLabel('First Name')).toHaveValue('Eve');
  await addresses.getByLabel('Phone Number').fill('516-555-1111');
  await addresses.getByLabel('Street Address').fill('160 1st St.');
  await addresses.getByLabel('City').fill('Mineola');
  await addresses.getByRole('combobox', { name: 'Country' }).fill('United States');
  await admin.getByRole('option', { name: 'United States', exact: true }).click();
  await addresses.getByRole('combobox', { name: 'State/Province' }).click();
  await admin.getByRole('option', { name: 'New York' }).press('Enter');
  await expect(admin.getByRole('listbox')).toHaveCount(0);
  await expectAccessible(admin);

  // What the server refuses stands beside its input.
  const save = admin.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(account.getByText('The password needs at least 8 characters.')).toBeVisible();
  await account.getByLabel(/^Password\W*$/).fill('c0rrect-Horse');
  await save.click();
  await expect(addresses.getByText('"postcode" is required.')).toBeVisible();
  await expect(addresses.getByLabel('ZIP/Postal Code')).toBeFocused();
  await addresses.getByLabel('ZIP/Postal Code').fill('11501');
  await save.click();
  await expect(admin).toHaveURL(/#\/customers(\?|$)/);

  await admin.getByPlaceholder('Search by name or e-mail').fill(email);
  await expect(admin.getByRole('row')).toHaveCount(2);
  const row = admin.getByRole('row').filter({ hasText: email });
  for (const cell of ['Eve Moss', '516-555-1111', '11501', 'United States', 'New York']) {
    await expect(row).toContainText(cell);
  }
  await expect(row.getByRole('link', { name: 'Eve Moss' })).toBeVisible();
});

test('a customer gets another default address, and is deleted', async ({ admin, api }) => {
  const { id } = await api.post<{ id: number }>('customers', {
    customer: {
      email: `${unique('max.')}@example.net`,
      firstname: 'Max',
      lastname: 'Moss',
      addresses: [
        {
          firstname: 'Max',
          lastname: 'Moss',
          street: ['160 1st St.'],
          city: 'Mineola',
          region: { region_code: 'NY' },
          postcode: '11501',
          country_id: 'US',
          telephone: '516-555-1111',
          default_billing: true,
          default_shipping: true,
        },
      ],
    },
  });
  await admin.goto(`#/customers/${id}`);
  const addresses = admin.getByRole('region', { name: 'Addresses' });
  await addresses.getByRole('button', { name: 'Add New Address' }).click();
  const second = addresses.locator('.MuiAccordion-root').nth(1);
  await second.getByLabel('Phone Number').fill('030 1234');
  await second.getByLabel('Street Address').fill('Elmstr. 4');
  await second.getByLabel('City').fill('Berlin');
  await second.getByLabel('ZIP/Postal Code').fill('10119');
  await second.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await admin.getByRole('option', { name: 'Germany' }).click();
  await second.getByRole('combobox', { name: 'State/Province' }).click();
  await admin.getByRole('option', { name: 'Berlin' }).click();
  await second.getByLabel('Default Shipping Address').check();
  await expect(addresses.getByText('Default Shipping', { exact: true })).toHaveCount(1);
  await admin.getByRole('button', { name: 'Save and Continue' }).click();
  await expect(admin.getByText('You saved the customer.')).toBeVisible();

  const stored = await api.get<{ addresses: object[] }>(`customers/${id}`);
  expect(stored).toMatchObject({
    group_id: 1,
    addresses: [
      { city: 'Mineola', region: { region: 'New York' }, default_billing: true },
      { city: 'Berlin', region: { region: 'Berlin' }, default_shipping: true },
    ],
  });
  expect(stored.addresses[0]).not.toHaveProperty('default_shipping');
  await expectAccessible(admin);

  await admin.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(admin.getByRole('dialog')).toContainText('orders stay');
  await admin.getByRole('button', { name: 'Confirm' }).click();
  await expect(admin).toHaveURL(/#\/customers(\?|$)/);
  await expect(api.get(`customers/${id}`)).rejects.toThrow('404');
});
