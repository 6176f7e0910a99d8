import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { licences } from './tools/licences.mjs';

/** The gateway serves the .gz beside a file to whoever takes it. */
const gzip: Plugin = {
  name: 'gzip',
  apply: 'build',
  closeBundle() {
    for (const name of readdirSync('target/dist', { recursive: true }) as string[]) {
      const file = join('target/dist', name);
      if (!/\.(js|css|svg|txt)$/.test(name) || statSync(file).size < 1024) continue;
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  },
};

const notices: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences() });
  },
};

export default defineConfig({
  plugins: [react(), gzip, notices],
  define: { __VERSION__: JSON.stringify(process.env.QUNZHI_VERSION ?? 'development') },
  build: {
    outDir: 'target/dist',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: ['index.html', 'public.html'] },
  },
  server: {
    proxy: Object.fromEntries(['/api', '/session', '/logout', '/oauth2', '/login', '/issuer'].map((p) => [p, 'http://localhost:8080'])),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
