import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 2000 },
  server: { proxy: { '/rest': process.env.HOLDFAST_URL ?? 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts'] },
});
