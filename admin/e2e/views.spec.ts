import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './test';
import { views } from './views';

const byDay = views.filter(({ dark, size }) => !dark && !size);
const half = byDay.length / 2;

/** In parts, so that they can be looked at beside one another. */
const looks = [
  { look: 'by day, first half', shown: byDay.slice(0, half) },
  { look: 'by day, second half', shown: byDay.slice(half) },
  { look: 'in the dark', shown: views.filter(({ dark }) => dark) },
  { look: 'on a telephone', shown: views.filter(({ size }) => size) },
];

/** The tables within a page that have to be scrolled sideways to be read. */
const tablesTooWide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#main-content [tabindex="0"]:has(> table)')]
      .filter(table => table.scrollWidth > table.clientWidth)
      .map(table => table.getAttribute('aria-label')),
  );

for (const { look, shown } of looks) {
  test.describe(look, () => {
    const [first] = shown;
    test.use({ colorScheme: first?.dark ? 'dark' : 'light', ...(first?.size ? { viewport: first.size } : {}) });

    test(`every screen (${look}) opens without a refusal, keeps to the window's width, and has no barriers`, async ({
      admin,
    }) => {
      test.setTimeout(shown.length * 20_000);
      let refusals: string[] = [];
      admin.on('response', response => {
        if (response.status() >= 400) refusals.push(`${response.status()} ${response.url()}`);
      });
      for (const { name, path, size } of shown) {
        await test.step(name, async () => {
          refusals = [];
          // Behind another query, so that the page is loaded anew.
          await admin.goto(`?${name}${path}`, { waitUntil: 'networkidle' });
          await expect(admin.getByRole('progressbar')).toHaveCount(0);
          expect.soft(refusals, name).toEqual([]);
          const tooWide = await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect.soft(tooWide, name).toBeLessThanOrEqual(0);
          if (size) expect.soft(await tablesTooWide(admin), name).toEqual([]);
          await expectAccessible(admin);
        });
      }
    });
  });
}
