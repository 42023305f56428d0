// Runs main.ts, whichever Node.js this is.
import { runnerImport } from 'vite';

await runnerImport(new URL('main.ts', import.meta.url).pathname);
