import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complete } from '../lockfile.mjs';
import { root } from '../places.mjs';
import { say } from '../voice.mjs';

/**
 * Completes package-lock.json after `npm install SOMETHING`, so that `npm ci` takes it on every
 * platform. Does nothing to a complete one.
 * @returns {Promise<number>}
 */
export async function lock() {
  const file = join(root, 'package-lock.json');
  const content = JSON.parse(await readFile(file, 'utf8'));
  const added = complete(content.packages);
  for (const name of added) say(`package-lock.json : ${name} ajouté.`);
  if (added.length === 0) {
    say('package-lock.json : complet.');
    return 0;
  }
  // npm's own order, so that its next change shows nothing else as changed.
  const entries = Object.entries(content.packages);
  content.packages = Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return 0;
}
