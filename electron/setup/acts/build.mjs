import { run } from '../child.mjs';
import { isStale, markBuilt } from '../freshness.mjs';
import { scriptOf } from '../npm.mjs';

/**
 * Builds the application into `out`.
 * @param {{ quietOut?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
export async function build(options = {}) {
  const started = Date.now();
  const code = await run(process.execPath, [await scriptOf('electron-vite'), 'build'], options);
  if (code === 0) await markBuilt(started);
  return code;
}

/**
 * Builds when `out` is older than the sources.
 * @param {{ quietOut?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
export async function buildIfStale(options) {
  return (await isStale()) ? build(options) : 0;
}
