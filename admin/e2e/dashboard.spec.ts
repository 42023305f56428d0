import { goods, ordered } from './shop';
import { expect, expectAccessible, test } from './test';

interface Statistics {
  days: { orders: number; units_promised: number; refused_promises: number }[];
}

interface Source {
  latitude?: number;
  longitude?: number;
}

test('the dashboard shows what the API tells', async ({ admin, api }) => {
  const sku = await goods(api, { camden: 10, greenwich: 5 });
  const { stock_id } = await api.get<{ stock_id: number }>('inventory/stock-resolver/website/british');
  const order = await ordered(api, { [sku]: 3 });
  const { increment_id } = await api.get<{ increment_id: string }>(`orders/${order}`);
  await expect(
    api.post('inventory/reservations', { reservation: { stock_id, items: [{ sku, qty: 1000 }] } }),
  ).rejects.toThrow('too-little-left');

  await admin.goto('');
  await expect(admin.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible();
  const figure = (name: string) => admin.getByRole('figure', { name }).getByRole('paragraph').first();
  // Other tests order meanwhile, and refusals are written down every few seconds.
  await expect(async () => {
    await admin.getByRole('button', { name: 'Refresh' }).click();
    const { days } = await api.get<Statistics>('inventory/statistics?timezone=UTC');
    const today = days.at(-1)!;
    expect(today.refused_promises).toBeGreaterThan(0);
    await expect(figure('Orders Today')).toHaveText(today.orders.toLocaleString('en-GB'), { timeout: 500 });
    await expect(figure('Units Promised Today')).toHaveText(today.units_promised.toLocaleString('en-GB'), {
      timeout: 500,
    });
    await expect(figure('Refused Promises Today')).toHaveText(today.refused_promises.toLocaleString('en-GB'), {
      timeout: 500,
    });
  }).toPass();

  await expect(admin.getByRole('region', { name: 'SKUs Refused Most' })).toBeVisible();
  await expect(admin.getByRole('figure', { name: 'Orders', exact: true })).toBeVisible();

  const circles = admin.getByRole('region', { name: 'Map of the sources' }).getByRole('link');
  await expect(async () => {
    const { items } = await api.get<{ items: Source[] }>('inventory/sources?searchCriteria');
    const onMap = items.filter(({ latitude, longitude }) => latitude || longitude);
    await expect(circles).toHaveCount(onMap.length, { timeout: 500 });
  }).toPass();
  await expect(circles.filter({ hasText: 'Tokyo Shop' })).toHaveAccessibleName(/ units of \d+ SKUs\. Disabled\.$/);
  await expectAccessible(admin);

  await admin.getByRole('button', { name: 'List' }).click();
  await expect(admin.getByRole('row', { name: /Camden Warehouse/ }).first()).toBeVisible();
  await admin.getByRole('button', { name: 'Map' }).click();
  await circles.filter({ hasText: 'Camden Warehouse' }).focus();
  await admin.keyboard.press('Enter');
  await expect(admin).toHaveURL(/#\/sources\/camden$/);

  await admin.goto('');
  const newest = admin.getByRole('region', { name: 'Newest Orders' });
  await newest.getByRole('link', { name: increment_id }).first().click();
  await expect(admin).toHaveURL(new RegExp(`#/orders/${order}/show$`));
});

test('the dashboard shows a role what it may see', async ({ page, signInWithOnly }) => {
  await signInWithOnly('Magento_InventoryApi::source');
  await expect(page.getByRole('region', { name: 'Map of the sources' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Sources']);
});
