import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronFlags, electronPath } from '../support/app.ts';
import { median } from './measure.ts';

/** An application of one window with one line of text, and nothing else. */
export function bareApplication(folder: string): string {
  const place = join(folder, 'bare');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}');
  writeFileSync(
    join(place, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});`,
  );
  writeFileSync(
    join(place, 'index.html'),
    '<!doctype html><title>bare</title><h1>Initiatives</h1>',
  );
  return place;
}

/**
 * From the start of the process to the last large thing painted on the first screen, ms: for Essaim
 * the home with its lines and every initiative's years, for the bare application its one line. Ended as
 * a person ends it, so that what is kept for the next start is kept.
 */
async function coldStart(
  application: string,
  args: readonly string[],
  profile: string,
): Promise<number> {
  const started = Date.now();
  const child = spawn(
    electronPath(),
    [
      ...electronFlags(),
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      application,
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'fr_CA' } },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const browser = await debuggerAddress(child.stderr);
    const page = await pageAddress(new URL(browser).port);
    // Long enough for the slowest paint; what is read is when it came, not when we looked.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const painted = await lastPaint(page);
    await close(browser);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    return painted - started;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** `new`: every start is the first one ever. `kept`: every start finds what the one before left. */
export type ProfileKind = 'new' | 'kept';

/** Both in turns, under the same condition; medians. */
export async function coldStarts(
  rounds: number,
  bare: string,
  file: string,
  kind: ProfileKind,
): Promise<{ ours: number; reference: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-start-'));
  const ours: number[] = [];
  const reference: number[] = [];
  try {
    // Two rounds warm up: in the second, a kept profile is used for the first time.
    for (let round = -2; round < rounds; round += 1) {
      const profile = (name: string) => join(folder, kind === 'kept' ? name : `${name}${round}`);
      const one = await coldStart('.', [file], profile('ours'));
      const other = await coldStart(bare, [], profile('bare'));
      if (round < 0) continue;
      ours.push(one);
      reference.push(other);
    }
  } finally {
    // Its helpers end a moment later.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  return { ours: median(ours), reference: median(reference) };
}

function debuggerAddress(errors: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    errors.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

async function pageAddress(port: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === 'page');
    if (page !== undefined) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('no window came');
}

/** The instant of the last candidate for the largest paint, ms since the epoch. */
async function lastPaint(address: string): Promise<number> {
  const expression = `new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      resolve(performance.timeOrigin + last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  })`;
  const params = { expression, awaitPromise: true, returnByValue: true };
  const answer = (await command(address, 'Runtime.evaluate', params)) as {
    result?: { value?: number };
  };
  const value = answer.result?.value;
  if (value === undefined) throw new Error('no paint was recorded');
  return value;
}

async function close(browser: string): Promise<void> {
  // It may be gone before it has answered.
  await command(browser, 'Browser.close', {}).catch(() => undefined);
}

/** One command of the DevTools protocol, and its answer. */
function command(address: string, method: string, params: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('error', () => reject(new Error(`no answer to ${method}`)));
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method, params })));
    socket.addEventListener('message', (event) => {
      resolve((JSON.parse(String(event.data)) as { result?: unknown }).result);
      socket.close();
    });
  });
}
