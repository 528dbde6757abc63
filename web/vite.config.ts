import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages as static files; the server puts its own nonce where `__NONCE__` stands, for each answer. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:7411' } },
});
