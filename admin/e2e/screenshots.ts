import { join } from 'node:path';
import { test } from './test';
import { views } from './views';

const FOLDER = join(import.meta.dirname, '../../docs/images/admin');

for (const { name, path, dark = false, size } of views) {
  test.describe(name, () => {
    test.use({ colorScheme: dark ? 'dark' : 'light', ...(size ? { viewport: size } : {}) });

    test(`a picture of ${path}`, async ({ admin }) => {
      await admin.goto(path);
      await admin.waitForLoadState('networkidle');
      await admin.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
    });
  });
}

test('a picture of the sign-in page', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.screenshot({ path: join(FOLDER, 'sign-in.png'), animations: 'disabled' });
});
