import { defineConfig } from '@playwright/test';
import { chromium } from './e2e/chromium';

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/server.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  // The browser, the server and its PostgreSQL share the machine; more workers than this wait for one another on two cores.
  workers: 2,
  // The browser itself may fall over; what fails twice is a fault of the admin's.
  retries: 1,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-software-rasterizer',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});
