import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { noteBundled } from './electron/setup/packaging/bundled.mjs';
import { contract } from './shared/ipc/contract.ts';

// Both the Electron that ships and the runtime for places that cannot fetch it run this code.
const NODE_TARGET = 'node20.18';
const BROWSER_TARGET = 'chrome130';

// What must start at once needs the names of the calls, not their forms: they are written into it here,
// from the contract, so that no parser is read before there is a window.
const define = { CHANNELS: JSON.stringify(Object.keys(contract)) };

/** Of the window: its components and what they are made of, and what lies beside the features. */
const SHARED =
  /renderer[\\/]components|renderer[\\/][^\\/]+$|shared[\\/]|react-aria|react-stately|@internationalized/;

export default defineConfig({
  main: {
    define,
    plugins: [noteBundled(import.meta.dirname, 'main')],
    build: {
      target: NODE_TARGET,
      minify: false,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          dossier: resolve('electron/dossierCli.ts'),
          pdfWorker: resolve('electron/pdf/pdfWorker.ts'),
          rekeyWorker: resolve('electron/database/rekeyWorker.ts'),
          migrationWorker: resolve('electron/backups/migrationWorker.ts'),
          searchWorker: resolve('electron/search/searchWorker.ts'),
          sheetWorker: resolve('electron/sheets/sheetWorker.ts'),
          backupWorker: resolve('electron/backups/backupWorker.ts'),
          recoveryWorker: resolve('electron/recoveryWorker.ts'),
          networkWorker: resolve('electron/network/networkWorker.ts'),
        },
        external: ['better-sqlite3'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    define,
    plugins: [noteBundled(import.meta.dirname, 'preload')],
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    publicDir: false,
    plugins: [
      { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
      react(),
      noteBundled(import.meta.dirname, 'renderer'),
    ],
    build: {
      target: BROWSER_TARGET,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve('renderer/index.html') },
        // What the first screen needs comes as one script and one sheet: each file is one more question
        // to the main process, which is busy opening the portfolio. What several places share comes as
        // one more: asked for one by one, forty small files held the window for 50 ms at the first place.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'shared', test: SHARED, minShareCount: 3, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
