import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * What set-up remembers of a clone. It lives in node_modules, so that removing that folder forgets
 * it too.
 * @typedef {object} Stamp
 * @property {string} [lock] hash of the package-lock.json that node_modules was made from
 */

const place = join(root, 'node_modules', '.essaim-setup.json');

/** @returns {Promise<Stamp>} */
export async function readStamp() {
  try {
    return JSON.parse(await readFile(place, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {Stamp} change
 */
export async function writeStamp(change) {
  const stamp = { ...(await readStamp()), ...change };
  await writeFile(`${place}.new`, `${JSON.stringify(stamp, null, 2)}\n`);
  await rename(`${place}.new`, place);
}
