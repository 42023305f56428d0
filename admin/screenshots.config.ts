import { defineConfig } from '@playwright/test';
import config from './playwright.config';

/** Makes the pictures of the documentation: `npm run screenshots`. */
export default defineConfig(config, { testMatch: 'screenshots.ts' });
