import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { Api } from '../demo/api';

export { expect };

interface Fixtures {
  /** Everything in the browser that must not happen in any test; a test during which it did fails. */
  faults: string[];
  /** A page with an administrator signed in, still empty: `await admin.goto('#/sources')`. */
  admin: Page;
  /** Signs the page in as a new user who holds just these ACL resources. */
  signInWithOnly: (...resources: string[]) => Promise<void>;
}

interface WorkerFixtures {
  /** The REST API, called by an administrator. */
  api: Api;
}

/**
 * Playwright's test, against a server that holds the demonstration shop. Tests run beside one another and in any order: each makes the
 * goods that it changes itself, under names that no other test uses ({@link unique}).
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  api: [
    async ({}, use) => {
      const { HOLDFAST_URL = '', HOLDFAST_ADMIN_USERNAME = '', HOLDFAST_ADMIN_PASSWORD = '' } = process.env;
      await use(await Api.signedIn(HOLDFAST_URL, HOLDFAST_ADMIN_USERNAME, HOLDFAST_ADMIN_PASSWORD));
    },
    { scope: 'worker' },
  ],

  baseURL: async ({}, use) => {
    await use(`${process.env.HOLDFAST_URL}/admin/`);
  },

  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults, 'faults in the browser').toEqual([]);
  },

  page: async ({ page, faults }, use) => {
    watch(page, faults);
    await use(page);
  },

  admin: async ({ page, api }, use) => {
    await signIn(page, api);
    await use(page);
  },

  signInWithOnly: async ({ page, api }, use) => {
    await use(async (...resources) => {
      const name = unique('user');
      const password = unique('password-1-');
      const { role_id } = await api.post<{ role_id: number }>('access/roles', { role: { name, resources } });
      await api.post('access/users', { user: { username: name, password, role_id } });
      await signIn(page, await api.signedIn(name, password));
      await page.goto('');
    });
  },
});

/** A name that nothing else has. */
export const unique = (start: string) => `${start}${crypto.randomUUID().slice(0, 8)}`;

/** What the sign-in page leaves behind. */
const signIn = (page: Page, api: Api) =>
  page.addInitScript(token => sessionStorage.setItem('holdfast.session', JSON.stringify({ token })), api.token ?? '');

/** Errors on the console, among them violations of the content security policy, are faults; so are requests to other servers. */
const watch = (page: Page, faults: string[]) => {
  const { origin } = new URL(process.env.HOLDFAST_URL ?? '');
  page.on('pageerror', error => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', message => {
    const isRefusal =
      message.text().startsWith('Failed to load resource: the server responded with a status of 4') &&
      message.location().url.startsWith(`${origin}/rest/`);
    if (message.type() === 'error' && !isRefusal)
      faults.push(`${page.url()}: ${message.text()} (${message.location().url})`);
  });
  page.on('request', request => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`${page.url()}: request to ${url}`);
  });
};

/** Fails when axe finds a barrier for people with disabilities that it calls serious or critical; the test goes on all the same. */
export const expectAccessible = async (page: Page) => {
  // What is still fading in has too little contrast.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(animation => Number.isFinite(animation.effect?.getComputedTiming().endTime))
        .map(animation => animation.finished),
    ),
  );
  // React-admin's spinner beside the button "Refresh" has no name; it says nothing that the button does not.
  const { violations } = await new AxeBuilder({ page })
    .exclude('.RaLoadingIndicator-loader')
    // One frame and its faults: nothing of other frames is put together on a page of its own, and nothing told of what is right.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const [first] = nodes;
      return `${id}: ${help}, ${nodes.length} times, first in ${first?.html}\n${first?.failureSummary}`;
    });
  expect.soft(barriers, `barriers for people with disabilities at ${page.url()}`).toEqual([]);
};
