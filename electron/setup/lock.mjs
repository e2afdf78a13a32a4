import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, isAlive } from './cache.mjs';
import { say } from './voice.mjs';

/**
 * Does something that no other process may be doing to the same folder at the same time; waits for
 * its turn. What a killed process held is free at once.
 * @template T
 * @param {string} folder where locks are kept
 * @param {string} subject the folder worked on
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(folder, subject, work) {
  await mkdir(folder, { recursive: true });
  const name = createHash('sha256').update(subject).digest('hex').slice(0, 16);
  const file = join(folder, `lock-${name}`);
  let waited = false;
  while (!(await take(file))) {
    if (!waited) say('une autre mise en place de ce dossier est en cours : attente…');
    waited = true;
    await pause(500);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<boolean>}
 */
async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  // Zero: just created and not yet written, or just removed; the next look will tell.
  if (holder === 0 || isAlive(holder)) return false;
  await rm(file, { force: true });
  return take(file);
}
