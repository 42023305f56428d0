import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  build: {
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What many screens use is one file: a hundred small ones take longer to come than they save.
          groups: [{ name: 'shared', minShareCount: 4 }],
        },
      },
    },
  },
  server: { proxy: { '/rest': process.env.HOLDFAST_URL ?? 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts'] },
});
