import { expect, expectAccessible, test } from './test';
import { views } from './views';

for (const { name, path, dark = false, size } of views) {
  test.describe(name, () => {
    test.use({ colorScheme: dark ? 'dark' : 'light', ...(size ? { viewport: size } : {}) });

    test(`/${path} opens without a refusal, keeps to the window's width, and has no barriers`, async ({ admin }) => {
      const refusals: string[] = [];
      admin.on('response', response => {
        if (response.status() >= 400) refusals.push(`${response.status()} ${response.url()}`);
      });
      await admin.goto(path);
      await admin.waitForLoadState('networkidle');
      await expect(admin.getByRole('progressbar')).toHaveCount(0);
      expect(refusals).toEqual([]);
      expect(await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await expectAccessible(admin);
    });
  });
}
