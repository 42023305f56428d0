import { join } from 'node:path';
import { test } from './test';

const FOLDER = join(import.meta.dirname, '../../docs/images/admin');
const PHONE = { width: 390, height: 844 };

interface Picture {
  /** The file, without `.png`. */
  name: string;
  /** On a new server with the demonstration shop, where ids begin with 1. */
  path: string;
  dark?: boolean;
  size?: { width: number; height: number };
}

/** Every screen of the admin, and some of them as they are in the dark and on a telephone. */
const pictures: Picture[] = [
  { name: 'products', path: '#/products' },
  { name: 'movements', path: '#/movements' },
  { name: 'sources', path: '#/sources' },
  { name: 'sources-dark', path: '#/sources', dark: true },
  { name: 'sources-phone', path: '#/sources', size: PHONE },
  { name: 'source', path: '#/sources/camden' },
  { name: 'stocks', path: '#/stocks' },
  { name: 'websites', path: '#/websites' },
  { name: 'users', path: '#/users' },
  { name: 'roles', path: '#/roles' },
  { name: 'integrations', path: '#/integrations' },
];

for (const { name, path, dark = false, size } of pictures) {
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
