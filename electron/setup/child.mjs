import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './places.mjs';

/** @type {NodeJS.Signals[]} */
const stopping = process.platform === 'win32' ? ['SIGINT'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** The exit code of a process that was told to stop, if this one was. */
export function stopCode() {
  return stoppedBy && 128 + constants.signals[stoppedBy];
}

/**
 * Stops this process when the one that started it is gone. npm runs scripts through a shell, and a
 * shell that is stopped does not tell its children: without this, they would work on, unseen.
 */
export function stopWithParent() {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, 500).unref();
}

/**
 * Hands the signals that reach this process to a child, so that nothing is left running behind a
 * stopped `npm start`.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} hand
 */
function watch(child, hand) {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    stoppedBy = signal;
    hand(signal);
  };
  for (const signal of stopping) process.on(signal, stop);
  child.on('close', () => {
    for (const signal of stopping) process.off(signal, stop);
  });
}

/**
 * @typedef {object} Options
 * @property {string} [cwd] the clone's folder unless told
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {boolean} [quietOut] sends what it prints on stdout to stderr
 * @property {boolean} [abrupt] is killed when this process is told to stop, whatever it is at
 */

/**
 * Runs a program on this terminal and gives its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['inherit', options.quietOut ? 2 : 'inherit', 'inherit'],
    });
    watch(child, (signal) => {
      if (options.abrupt) child.kill('SIGKILL');
      // A terminal sends Ctrl-C to every program on it: a second one would cut short the child's
      // own orderly stop.
      else if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program out of sight and gives its exit code and everything it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function listen(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
      // A group of its own: stopping a compilation means stopping the compilers it started too.
      detached: process.platform !== 'win32',
    });
    watch(child, (signal) => {
      if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
