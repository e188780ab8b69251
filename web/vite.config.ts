import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptedStyles } from './build/adopted-styles.ts';
import { antdCss } from './build/antd-css.ts';
import { compressed } from './build/compressed.ts';
import { pdfParts } from './build/pdf-parts.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [adoptedStyles(), antdCss(), react(), pdfParts(), compressed()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:8080' },
  },
});
