import react from '@vitejs/plugin-react';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The licence of the face goes where the face goes, as the Open Font License asks. */
const fontLicence: Plugin = {
  name: 'font-licence',
  generateBundle() {
    const source = readFileSync(createRequire(import.meta.url).resolve('@fontsource-variable/inter/LICENSE'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'licences/inter.txt', source });
  },
};

/** The pages as static files; the server puts its own nonce where `__NONCE__` stands, for each answer. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fontLicence],
  html: { cspNonce: '__NONCE__' },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:7411' } },
});
