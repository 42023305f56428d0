import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { views } from './views';

const DOCS = join(import.meta.dirname, '../../docs');
const MANUAL = readFileSync(join(DOCS, 'admin.md'), 'utf8');

const file = (name: string) => join(DOCS, `images/admin/${name}.png`);
const shown = views.filter(({ name }) => MANUAL.includes(`images/admin/${name}.png`));

for (const { name, path, dark = false, size } of shown) {
  test.describe(name, () => {
    test.use({ colorScheme: dark ? 'dark' : 'light', ...(size ? { viewport: size } : {}) });

    test(`a picture of ${path}`, async ({ admin }) => {
      await admin.goto(path, { waitUntil: 'networkidle' });
      await expect(admin.getByRole('progressbar')).toHaveCount(0);
      await admin.screenshot({ path: file(name), animations: 'disabled' });
    });
  });
}

test('a picture of the sign-in page', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.screenshot({ path: file('sign-in'), animations: 'disabled' });
});
