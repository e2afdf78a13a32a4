import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A virtual screen of a test's own, with a hand on its keyboard. Linux only. */
export type OwnScreen = {
  /** What a program is told to be shown there. */
  env: { DISPLAY: string };
  /** Waits for a window whose title matches, and gives its number. */
  window: (title: string) => Promise<string>;
  /** Gives a window the keyboard, then strikes keys, as `ctrl+q`. */
  strike: (window: string, ...keys: string[]) => Promise<void>;
  /** Gives a window the keyboard, then types. */
  type: (window: string, text: string) => Promise<void>;
  close: () => void;
};

/** Starts a screen under the first free number. */
export async function ownScreen(): Promise<OwnScreen> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const env = { DISPLAY: `:${await firstLine(server)}` };
  const hand = async (...args: string[]) => {
    const { stdout } = await run('xdotool', args, { env: { ...process.env, ...env } });
    return stdout.trim();
  };
  return {
    env,
    window: async (title) => {
      const found = await hand('search', '--sync', '--onlyvisible', '--name', title);
      return found.split('\n')[0] ?? '';
    },
    strike: async (window, ...keys) => {
      await hand('windowfocus', '--sync', window, 'key', '--delay', '40', ...keys);
    },
    type: async (window, text) => {
      await hand('windowfocus', '--sync', window, 'type', '--delay', '8', text);
    },
    close: () => void server.kill(),
  };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', reject);
    server.on('exit', () => reject(new Error('the screen of the test does not start')));
  });
}
