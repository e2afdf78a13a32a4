import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { driven, electronFlags } from '../support/app.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * A window and nothing else: no file, no bridge. The gallery is served from a scheme of its own, so
 * that its policy (`'self'`) refuses here what it refuses in the application.
 */
const mainScript = `
const { app, BrowserWindow, net, protocol } = require('electron');
const { join, normalize } = require('node:path');
const { pathToFileURL } = require('node:url');
protocol.registerSchemesAsPrivileged([
  { scheme: 'gallery', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.whenReady().then(() => {
  protocol.handle('gallery', (request) => {
    const path = normalize(new URL(request.url).pathname);
    return net.fetch(pathToFileURL(join(__dirname, 'pages', path)).href);
  });
  const window = new BrowserWindow({
    width: 1366, height: 768, useContentSize: true, frame: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.loadURL('gallery://pages/gallery.html');
});
app.on('window-all-closed', () => app.quit());
`;

async function buildGallery(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-gallery-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'renderer/gallery'),
    publicDir: false,
    plugins: [{ ...optimizeLocales.vite({ locales: ['fr-FR'] }), enforce: 'pre' }, react()],
    build: {
      target: 'chrome130',
      outDir: join(folder, 'pages'),
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'renderer/gallery/gallery.html') },
    },
  });
  await writeFile(join(folder, 'main.cjs'), mainScript);
  await writeFile(join(folder, 'package.json'), '{ "name": "gallery", "main": "main.cjs" }');
  return folder;
}

/** How a view is looked at. */
export interface Look {
  readonly view: string;
  readonly theme?: 'light' | 'dark';
  /**
   * 2 lays out as 200 % does: half as many CSS pixels each way. The window is halved rather than
   * zoomed, since Playwright cuts the photograph of a zoomed window.
   */
  readonly zoom?: 1 | 2;
}

/** Each opening has its own address, so that no state is left from the one before. */
let opened = 0;

/** The open gallery. */
export interface Gallery {
  readonly page: Page;
  readonly show: (look: Look) => Promise<void>;
}

interface WorkerFixtures {
  readonly window: { readonly app: ElectronApplication; readonly page: Page };
}

/** One built gallery and one window a worker; each test opens the view that it wants. */
export const test = base.extend<{ gallery: Gallery }, WorkerFixtures>({
  window: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const folder = await buildGallery();
      const app = await driven([
        ...electronFlags(),
        `--user-data-dir=${join(folder, 'profile')}`,
        folder,
      ]);
      const page = await app.firstWindow();
      await use({ app, page });
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  gallery: async ({ window: { app, page } }, use) => {
    // What the console says or the security policy refuses fails the test, whatever it tried.
    const complaints: string[] = [];
    const listen = (message: { type: () => string; text: () => string }) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    };
    const fail = (error: Error) => complaints.push(String(error));
    page.on('console', listen);
    page.on('pageerror', fail);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await use({
      page,
      show: async ({ view, theme = 'light', zoom = 1 }) => {
        await app.evaluate(
          ({ BrowserWindow }, [width, height]) =>
            BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
          [1366 / zoom, 768 / zoom] as const,
        );
        await page.goto(`gallery://pages/gallery.html?${opened++}#${view}/${theme}`);
        await page.evaluate(() => document.fonts.ready);
        await page.locator('#root > *').first().waitFor();
      },
    });
    page.off('console', listen);
    page.off('pageerror', fail);
    expect(complaints).toEqual([]);
  },
});

export { expect };
