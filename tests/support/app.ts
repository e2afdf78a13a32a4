import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { focusLost, watchFocus } from './focusWatch.ts';
import { newExampleFile } from './portfolioFile.ts';
import { steadyPress } from './steadyPress.ts';

/** The application as shipped, with its security as shipped; only the profile is a temporary folder. */
export type RunningApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the system's dialogs answer next, in place of a person. Null: gives up. */
  choose: (answers: {
    save?: string | null;
    open?: string | readonly string[] | null;
    /** The second button of a question; false: the first. */
    agree?: boolean;
  }) => Promise<void>;
  close: () => Promise<void>;
};

export type LaunchOptions = {
  profile: string;
  args?: readonly string[];
  /** The language of the computer; a first start takes it where it is English. */
  system?: string;
  /** The folder of the built application; that of the project unless told. */
  built?: string;
};

const require = createRequire(import.meta.url);

/** The executable of Electron. */
export function electronPath(): string {
  return process.env['ESSAIM_ELECTRON'] ?? String(require('electron'));
}

/** What the executable must be told before the application's own arguments. */
export function electronFlags(): string[] {
  const root = process.getuid?.() === 0;
  return root && process.platform === 'linux' ? ['--no-sandbox'] : [];
}

/** Starts the built application and waits for its window. */
export async function launch({
  profile,
  args = [],
  system,
  built = '.',
}: LaunchOptions): Promise<RunningApp> {
  const app = await driven(
    [...electronFlags(), `--user-data-dir=${profile}`, built, ...args],
    system,
  );
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  await keepActive(app, page);
  await watchFocus(page);
  steadyPress(page);
  return {
    app,
    page,
    choose: (answers) =>
      app.evaluate(({ dialog }, given) => {
        if (given.save !== undefined) {
          const filePath = given.save ?? '';
          dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
        }
        if (given.agree !== undefined) {
          const response = given.agree ? 1 : 0;
          dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
        }
        if (given.open !== undefined) {
          const filePaths = given.open === null ? [] : [given.open].flat();
          dialog.showOpenDialog = () =>
            Promise.resolve({ canceled: filePaths.length === 0, filePaths });
        }
      }, answers),
    close: async () => {
      const lost = await focusLost(page);
      await app.close();
      if (lost.length > 0)
        throw new Error(`The screen was hidden under the hand: ${lost.join('; ')}`);
    },
  };
}

/**
 * Lets the page believe that its window is the active one: several tests share a display without a
 * window manager, where each window that opens takes the keyboard from the others.
 */
async function keepActive(app: ElectronApplication, page: Page): Promise<void> {
  const session = await app.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
}

/** Starts the application on a new file of the invented portfolio, in a folder of the test's own. */
export async function launchExample({
  folder,
  profile,
}: {
  folder: string;
  profile: string;
}): Promise<RunningApp> {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  return launch({ profile, args: [file] });
}

/** Opens an initiative by its title in the list, then one of its parts by the name of its tab. */
export async function openPart(page: Page, title: string, part: string | RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Initiatives/ }).waitFor();
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const parts = page.getByRole('navigation', { name: 'Parties' });
  await parts
    .getByRole('link', typeof part === 'string' ? { name: part, exact: true } : { name: part })
    .click();
}

/** Starts Electron under the driver, which is there before the first page (`holdStart.cjs`). */
export async function driven(args: string[], system = 'fr_CA'): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    env: { ...process.env, LANGUAGE: system },
    args: ['-r', join(import.meta.dirname, 'holdStart.cjs'), ...args],
  });
  keepAnswers(app);
  return app;
}

/**
 * The engine may collect the promise by which the driver awaits the main process, and the answer with
 * it (`Promise was collected`). What is asked is therefore done once and its answer kept there, to be
 * asked for again.
 */
function keepAnswers(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app);
  let asked = 0;
  app.evaluate = async (question: unknown, given?: unknown) => {
    asked += 1;
    const said = typeof question === 'function' ? String(question) : `() => (${String(question)})`;
    const asking = [asked, said, given] as const;
    for (let turn = 0; ; turn += 1) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- the next turn is for a failure of this one
        return await evaluate(once, asking);
      } catch (problem) {
        if (turn === 2 || !String(problem).includes('promise was garbage collected')) throw problem;
      }
    }
  };
}

/** Runs in the main process: answers a question by its number, asked the first time alone. */
function once(
  electron: unknown,
  [number, question, given]: readonly [number, string, unknown],
): unknown {
  const place = globalThis as unknown as { keptAnswers?: Map<number, unknown> };
  place.keptAnswers ??= new Map();
  const kept = place.keptAnswers;
  // oxlint-disable-next-line no-eval -- the driver sends its functions as text too
  if (!kept.has(number)) kept.set(number, (0, eval)(`(${question})`)(electron, given));
  return kept.get(number);
}

type Fixtures = {
  /** A temporary folder of the test's own. */
  folder: string;
  /** A profile of the test's own. */
  profile: string;
  /** The application, started on an empty profile and closed after the test. */
  essaim: RunningApp;
};

/** Each test has its own folder, profile and application. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'essaim-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  profile: async ({ folder }, use) => use(join(folder, 'profile')),
  essaim: async ({ profile }, use) => {
    const running = await launch({ profile });
    await use(running);
    await running.close();
  },
});

export { expect } from '@playwright/test';
