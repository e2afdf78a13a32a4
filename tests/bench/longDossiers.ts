import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openPortfolio } from '../../electron/database/open.ts';
import * as dossiers from '../../electron/services/dossiers.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { launch, type RunningApp } from '../support/app.ts';
import { HUNDRED_PAGES, newLongDossierFile, TWENTY_PAGES } from '../support/longDossier.ts';
import { contextAt, resources } from '../support/world.ts';
import { dossierMeasures } from './dossier.ts';
import { type Measured, median } from './measure.ts';
import { longest, watch, watchWork } from './watching.ts';

/** A dossier of a hundred pages and twenty figures: laid out, exported from its screen, and what that takes. */
export async function hundredPagesMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Cent pages.essaim');
  const id = await newLongDossierFile(file, HUNDRED_PAGES);
  const laidOut = await dossierMeasures(sourceOf(file, id), OUT);
  const running = await launch({ profile: join(folder, 'hundred'), args: [file] });
  const { app, page, choose, close } = running;
  await openDossier(running, id);
  await writeNeed(page);
  const typed = await typingMeasures(running, 'typing beside 100 pages and 20 figures');
  await choose({ save: join(folder, 'Cent pages.pdf') });
  await watch(app, page);
  const peak = await watchMemory(app);
  await exportFromScreen(page);
  const { main, window } = await longest(app, page);
  const memory = await peak();
  await close();
  const what = 'export of 100 pages and 20 figures';
  return [
    ...laidOut,
    ...typed,
    { what: `${what}: longest block of the main process`, ours: main, ...ALONE, aim: '≤ 50 ms' },
    { what: `${what}: longest block of the window`, ours: window, ...ALONE, aim: '≤ 50 ms' },
    { what: `${what}: peak memory of the process`, ours: memory.peak, ...ALONE, ...MEGABYTES },
    { what: `${what}: of which since it began`, ours: memory.more, ...ALONE, ...MEGABYTES },
  ];
}

/** From the last keystroke in a text of a dossier of twenty pages to its page, painted anew. */
export async function previewMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Vingt pages.essaim');
  const id = await newLongDossierFile(file, TWENTY_PAGES);
  const running = await launch({ profile: join(folder, 'twenty'), args: [file] });
  const { page, close } = running;
  await openDossier(running, id);
  await writeNeed(page);
  const times: number[] = [];
  for (const word of WORDS) {
    times.push(await typedToPainted(page, word));
    await page.waitForTimeout(500);
  }
  const blocks = await typingMeasures(running, 'typing beside 20 pages');
  await close();
  return [
    {
      what: 'preview of 20 pages: from the last keystroke to the page painted',
      ours: median(times),
      ...ALONE,
      aim: '≤ 1000 ms',
    },
    ...blocks,
  ];
}

/** Begins a text of one's own, and lets its pages come. */
async function writeNeed(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Besoin et aspiration/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Écrire mon texte' }).click();
  await page.keyboard.type('Un début. ');
  await page.waitForTimeout(3_000);
}

/** Words typed in a text, each followed by its page: how long the window does not answer. */
async function typingMeasures({ app, page }: RunningApp, what: string): Promise<Measured[]> {
  const work = await watchWork(app, page);
  await watch(app, page);
  for (const word of WORDS) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a hand types
    await page.keyboard.type(`${word} `, { delay: 60 });
    // oxlint-disable-next-line no-await-in-loop -- its page comes
    await page.waitForTimeout(2_000);
  }
  const { window } = await longest(app, page);
  return [
    { what: `${what}: longest block of the window`, ours: window, ...ALONE, aim: '≤ 50 ms' },
    {
      what: `${what}: its longest work, of the processor`,
      ours: await work(),
      ...ALONE,
      aim: '≤ 50 ms',
    },
  ];
}

const ALONE = { reference: null } as const;
const MEGABYTES = { unit: 'MB', aim: 'as low as can be' } as const;
/** The built main process. */
const OUT = join(import.meta.dirname, '../../out/main');

const WORDS = [
  'Alphaun',
  'Betadeux',
  'Gammatrois',
  'Deltaquatre',
  'Epsiloncinq',
  'Dzetasix',
  'Etasept',
];

function sourceOf(file: string, id: string): DossierSource {
  const open = openPortfolio(file);
  try {
    return dossiers.source(open.readable, contextAt(new Date()), resources, { id });
  } finally {
    open.close();
  }
}

async function openDossier({ page }: RunningApp, id: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Lieux' }).waitFor();
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/dossiers/${id}`);
  await page.getByText(/Aperçu à jour/).waitFor({ timeout: 120_000 });
  await page.locator('.es-pdf-drawn canvas').first().waitFor();
  await page.waitForTimeout(2_000);
}

async function exportFromScreen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exporter le PDF…' }).click();
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Fonds fictif');
  await page.getByRole('button', { name: 'Choisir où l’écrire…' }).click();
  await page
    .getByRole('button', { name: 'Ouvrir le PDF', exact: true })
    .waitFor({ timeout: 120_000 });
}

/** Watches the memory of the main process, in which the thread that lays out lives; tells its peak, and how much more than before that is, in MB. */
async function watchMemory(
  app: ElectronApplication,
): Promise<() => Promise<{ peak: number; more: number }>> {
  await app.evaluate(() => {
    const before = process.memoryUsage.rss() / 1e6;
    const memory = { before, peak: before };
    setInterval(() => {
      memory.peak = Math.max(memory.peak, process.memoryUsage.rss() / 1e6);
    }, 20).unref();
    (globalThis as unknown as { memory: typeof memory }).memory = memory;
  });
  return () =>
    app.evaluate(() => {
      const { memory } = globalThis as unknown as { memory: { before: number; peak: number } };
      return { peak: memory.peak, more: memory.peak - memory.before };
    });
}

/** Types a word that is nowhere yet; ms from its last key to the picture of a page that has it. */
async function typedToPainted(page: Page, word: string): Promise<number> {
  await page.evaluate((wanted) => {
    const given = globalThis as unknown as { typed: number; painted: Promise<number> };
    document.addEventListener('input', () => {
      given.typed = performance.now();
    });
    given.painted = new Promise((resolve) => {
      const watcher = new MutationObserver(() => {
        const words = document.querySelector('.es-pdf-place')?.textContent ?? '';
        if (!words.includes(wanted)) return;
        watcher.disconnect();
        // The words follow the picture; both are on the screen at the next frame.
        requestAnimationFrame(() => resolve(performance.now() - given.typed));
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    });
  }, word);
  await page.keyboard.type(`${word} `, { delay: 60 });
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}
