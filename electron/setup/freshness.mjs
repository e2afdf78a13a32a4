import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';

/** Folders of the clone that no build reads. */
const apart = new Set([
  'node_modules',
  'out',
  'dist',
  'tests',
  'test-results',
  'playwright-report',
]);

/**
 * Tells whether something that the build reads has changed since the last build that succeeded.
 * @param {string} [folder]
 */
export async function isStale(folder = root) {
  const built = await stat(join(folder, 'out', '.built')).catch(() => undefined);
  return built === undefined || (await newest(folder, apart)) > built.mtimeMs;
}

/**
 * Notes a build that succeeded.
 * @param {number} started milliseconds; what changed during the build is newer than it
 * @param {string} [folder]
 */
export async function markBuilt(started, folder = root) {
  await mkdir(join(folder, 'out'), { recursive: true });
  const mark = join(folder, 'out', '.built');
  await writeFile(mark, '');
  await utimes(mark, started / 1000, started / 1000);
}

/**
 * Folders count as well as files: removing a file changes nothing else.
 * @param {string} folder
 * @param {Set<string>} [without]
 * @returns {Promise<number>} milliseconds
 */
async function newest(folder, without = new Set()) {
  let latest = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (without.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    latest = Math.max(latest, (await stat(path)).mtimeMs);
    if (entry.isDirectory()) latest = Math.max(latest, await newest(path));
  }
  return latest;
}
