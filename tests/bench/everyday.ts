import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { driven, electronFlags, launch, type RunningApp } from '../support/app.ts';
import type { Measured } from './measure.ts';
import { bareApplication } from './start.ts';
import { go } from './watching.ts';
import { yearsFile } from './yearsFile.ts';

/** Nothing shorter is told by the engine, in ms: a key that took less counts as this much. */
const SHORTEST = 16;
/** What a place has to be whole, in ms. */
const SETTLED = 6_000;

/** The places of the application, by their addresses. */
const PLACES: Readonly<Record<string, string>> = {
  'the list': '#/initiatives',
  'follow-up': '#/suivi',
  'the line of time': '#/ligne-du-temps',
  'the money': '#/financement',
  'the dossiers': '#/dossiers',
  'the home': '#/',
};

/** What is measured of one window, in the unit of its line. */
type Seen = Readonly<Record<string, number>>;

/**
 * What a person does all day on the portfolio of twenty years, at one time and at ten: keys until the
 * screen has them (nineteen of twenty are faster), places until nothing of them changes any more, memory
 * of all processes. Keys and memory against a window with one field and nothing else.
 */
export async function everydayMeasures(folder: string): Promise<Measured[]> {
  const bare = await ofBare(folder);
  const once = await ofYears(folder, 1);
  const tenfold = await ofYears(folder, 10);
  return Object.entries(once).map(([what, ours]) => {
    const isMemory = what.startsWith('memory');
    const isKey = what.startsWith('a key');
    const reference = isMemory ? bare.memory : isKey ? bare.key : null;
    return {
      what: `twenty years in the window: ${what}`,
      ours,
      reference,
      tenfold: { ours: tenfold[what] ?? Number.NaN, reference },
      aim: isMemory ? '≤ 1.25' : isKey ? '≤ 50 ms at one time' : '–',
      unit: isMemory ? 'MB' : 'ms',
    };
  });
}

async function ofBare(folder: string): Promise<{ memory: number; key: number }> {
  const app = await driven([
    ...electronFlags(),
    `--user-data-dir=${join(folder, 'bare-profile')}`,
    bareApplication(folder),
  ]);
  const page = await app.firstWindow();
  await page.waitForTimeout(SETTLED);
  const memory = await memoryOf(app);
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  const key = await slowKey(page, () => page.keyboard.type('jardins sur roues', { delay: 120 }));
  await app.close();
  return { memory, key };
}

async function ofYears(folder: string, scale: number): Promise<Seen> {
  const file = join(folder, `Années ${scale}.essaim`);
  copyFileSync(await yearsFile(scale), file);
  const running = await launch({ profile: join(folder, `years-${scale}`), args: [file] });
  const { app, page } = running;
  await page.getByRole('navigation', { name: 'Lieux' }).waitFor();
  await page.waitForTimeout(SETTLED);
  const seen: Record<string, number> = { 'memory of all processes': await memoryOf(app) };
  for (const [place, address] of Object.entries(PLACES)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    seen[`to ${place}`] = await settling(page, () => go(page, address, 0));
  }
  Object.assign(seen, await keysIn(running));
  await running.close();
  return seen;
}

async function keysIn({ page }: RunningApp): Promise<Seen> {
  await go(page, '#/initiatives?vue=all', SETTLED);
  await page.getByRole('searchbox', { name: 'Filtrer les initiatives' }).focus();
  const filter = await slowKey(page, () => page.keyboard.type('jardins 1', { delay: 300 }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(SETTLED);
  await page.locator('tr[data-id] a').first().focus();
  const arrows = await slowKey(page, () => pressed(page, 'ArrowDown', 30));
  await page.locator('tr[data-id] a').first().click();
  await page.getByRole('link', { name: 'Récit', exact: true }).click();
  await page.waitForTimeout(SETTLED);
  const field = page.getByRole('textbox', { name: 'Résumé' });
  await field.focus();
  const writing = await slowKey(page, () => page.keyboard.type(' qui a froid', { delay: 120 }));
  const tab = await slowKey(page, () => pressed(page, 'Tab', 20));
  // In a long text these keys make a link.
  await page.getByRole('link', { name: 'Récit', exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le portefeuille' });
  await dialog.getByRole('textbox').waitFor();
  const search = await slowKey(page, () => page.keyboard.type('jardins sur', { delay: 120 }));
  await page.keyboard.press('ControlOrMeta+a');
  // The words of the whole portfolio are read once, in a thread.
  await dialog.getByText(/^\d+/).first().waitFor({ timeout: 600_000 });
  const results = await settling(page, () => page.keyboard.type('frigo'));
  return {
    'a key in the search': search,
    'a key in the filter of the list': filter,
    'a key that goes down the list': arrows,
    'a key in the text of an initiative': writing,
    'a key that goes to the next control': tab,
    'to the results of the search, from the first of five letters': results,
  };
}

async function pressed(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key, { delay: 40 });
  }
}

/** From a key to the screen, ms: the time that nineteen keys of twenty do not pass. */
async function slowKey(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const given = globalThis as unknown as { keys: number; slow: number[] };
    given.keys = 0;
    given.slow = [];
    document.addEventListener('keydown', () => (given.keys += 1), { capture: true });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'keydown') given.slow.push(duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await press();
  await page.waitForTimeout(500);
  const { keys, slow } = await page.evaluate(() => {
    const given = globalThis as unknown as { keys: number; slow: number[] };
    return { keys: given.keys, slow: given.slow };
  });
  if (keys === 0) throw new Error('no key came');
  const all = [...slow, ...Array<number>(Math.max(0, keys - slow.length)).fill(SHORTEST)];
  return all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? SHORTEST;
}

/** From a gesture until the window's content changes no more, ms; looked at for `SETTLED`. */
async function settling(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const given = globalThis as unknown as {
      begun: number;
      changed: number;
      watcher: MutationObserver;
    };
    given.begun = performance.now();
    given.changed = given.begun;
    given.watcher = new MutationObserver(() => {
      requestAnimationFrame(() => {
        given.changed = performance.now();
      });
    });
    given.watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await act();
  await page.waitForTimeout(SETTLED);
  return page.evaluate(() => {
    const given = globalThis as unknown as {
      begun: number;
      changed: number;
      watcher: MutationObserver;
    };
    given.watcher.disconnect();
    return given.changed - given.begun;
  });
}

/** What all processes hold, MB: what they share is counted for each, as in the reference. */
function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ app: told }) =>
      told.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );
}
