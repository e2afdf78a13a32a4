import { spawn } from 'node:child_process';
import { hasDisplay } from '../places.mjs';
import { Failure } from '../voice.mjs';

/**
 * Runs something that opens windows, on a virtual screen where there is no real one. The server
 * picks a free number itself, so any number of runs can go side by side.
 * @param {() => Promise<number>} work
 * @returns {Promise<number>}
 */
export async function onScreen(work) {
  if (hasDisplay()) return work();
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    // Apart from the terminal, so that Ctrl-C does not take the screen from under the tests.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const stop = () => server.kill();
  process.on('exit', stop);
  try {
    process.env.DISPLAY = `:${await firstLine(server)}`;
    return await work();
  } finally {
    delete process.env.DISPLAY;
    process.off('exit', stop);
    stop();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function firstLine(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    const refuse = () =>
      reject(
        new Failure('L’écran virtuel (Xvfb) ne démarre pas.', 'essayez « Xvfb :99 » à la main.'),
      );
    server.on('error', refuse);
    server.on('exit', refuse);
  });
}
