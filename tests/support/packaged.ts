import { execFile, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { electronFlags } from './app.ts';
import type { Started } from './firstQuarterHour.ts';
import { focusLost, watchFocus } from './focusWatch.ts';
import type { OwnScreen } from './ownScreen.ts';
import { steadyPress } from './steadyPress.ts';

const run = promisify(execFile);

/** Packages the application into a folder by the project's own command; gives the executable. */
export async function packaged(output: string): Promise<string> {
  const script = resolve('electron/setup/run.mjs');
  await run(process.execPath, [script, 'package', '--output', output]);
  return join(output, 'linux-unpacked', 'essaim');
}

export type PackagedStart = {
  executable: string;
  profile: string;
  screen: OwnScreen;
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
};

export type PackagedApp = Started & {
  /** All that it wrote of itself so far. */
  said: () => string;
  /** Ends it without asking. */
  kill: () => void;
};

/**
 * Starts the packaged application. Its fuses refuse the driver of the other tests, which enters the main
 * process: here the window alone is driven, by Chromium's own protocol, and the system's dialogs are
 * answered on the keyboard.
 */
export async function launchPackaged(start: PackagedStart): Promise<PackagedApp> {
  const { executable, profile, screen, args = [], env = {} } = start;
  const child = spawn(
    executable,
    [...electronFlags(), `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...args],
    {
      env: { ...process.env, LANGUAGE: 'fr_CA', ...screen.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const match = /DevTools listening on (ws:\S+)/.exec(said);
      if (match?.[1] !== undefined) found(match[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => failed(new Error(`it ended before its window:\n${said}`)));
  });
  await firstPageShown(new URL(address).port);
  const browser = await chromium.connectOverCDP(address);
  const page = await firstPage(browser.contexts()[0]?.pages() ?? [], () =>
    browser.contexts()[0]?.waitForEvent('page'),
  );
  await page.waitForLoadState('domcontentloaded');
  page.setDefaultTimeout(30_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await watchFocus(page);
  steadyPress(page);
  let answering: Promise<void> = Promise.resolve();
  return {
    page,
    said: () => said,
    choose: ({ save, open }) => {
      const path = save ?? open;
      if (typeof path !== 'string') throw new Error('a person chooses one path here');
      const title = typeof save === 'string' ? TITLES.save : TITLES.open;
      answering = (async () => {
        const dialog = await screen.window(title);
        await screen.strike(dialog, 'ctrl+a');
        await screen.type(dialog, path);
        await screen.strike(dialog, 'Return');
      })();
      // Whatever fails is told by `close`.
      answering.catch(() => undefined);
      return Promise.resolve();
    },
    close: async () => {
      await answering;
      const lost = await focusLost(page);
      await screen.strike(await screen.window('^Essaim|— Essaim$'), 'ctrl+q');
      const code = await ended;
      if (code !== 0) throw new Error(`it ended with ${code}:\n${said}`);
      if (lost.length > 0)
        throw new Error(`The screen was hidden under the hand: ${lost.join('; ')}`);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/**
 * Waits until the window shows the application's page: its first page changes process once its protections
 * are read, and a driver that came before waits for the one that is no more.
 */
async function firstPageShown(port: string): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked again until it is there
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
      type: string;
      url: string;
    }[];
    if (targets.some(({ type, url }) => type === 'page' && url.startsWith('essaim:'))) return;
    // oxlint-disable-next-line no-await-in-loop -- a moment between two questions
    await wait(50);
  }
}

/** What the system's dialogs are called. */
const TITLES = { save: '^(Où|Enregistrer) ', open: '^(Ouvrir|Choisir|Quel) ' };

async function firstPage(pages: Page[], next: () => Promise<Page> | undefined): Promise<Page> {
  const page = pages[0] ?? (await next());
  if (page === undefined) throw new Error('it shows no page');
  return page;
}
