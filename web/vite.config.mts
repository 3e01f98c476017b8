import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const source = (folder: string): string => fileURLToPath(new URL(`../src/${folder}`, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Pure modules of the server that the page shares: names of states and acts, who may do what, how names are sorted.
    alias: {
      '#workflow': source('workflow'),
      '#access': source('access'),
      '#ballots': source('ballots'),
      '#text': source('text'),
    },
  },
  build: {
    // The content security policy allows neither inline scripts nor, for other kinds than images, data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // `npx vite web` for work on the page alone, with the API of a running `npm start`.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
