import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../child.mjs';
import { npmScript } from '../npm.mjs';
import { root } from '../places.mjs';
import { readStamp, writeStamp } from '../stamp.mjs';
import { Failure, say } from '../voice.mjs';

/** npm's own record of node_modules. */
const hidden = join(root, 'node_modules', '.package-lock.json');

/**
 * Makes node_modules what package-lock.json says. The stamp is written last: an interrupted
 * `npm ci` leaves none, and is done again.
 */
export async function dependencies() {
  const text = await readFile(join(root, 'package-lock.json'), 'utf8');
  const lock = createHash('sha256').update(text).digest('hex');
  if ((await readStamp()).lock === lock) return;
  if (await installedByHand(text)) {
    await writeStamp({ lock });
    return;
  }
  say('dépendances : npm ci…');
  await rm(hidden, { force: true });
  // No dependency needs its install script, and better-sqlite3's would look for a compiler.
  const args = [npmScript(), 'ci', '--ignore-scripts', '--loglevel=error'];
  // Told to stop, npm would first undo all it did, for half a minute; it is done again anyway.
  const code = await run(process.execPath, args, { quietOut: true, abrupt: true });
  if (code !== 0) {
    throw new Failure(
      'Les dépendances n’ont pas pu être installées (le message de npm est ci-dessus).',
      'vérifiez la connexion et l’espace libre, puis relancez. Si npm dit que package-lock.json n’est pas à jour : « npm install », puis « node electron/setup/run.mjs lock ».',
    );
  }
  await writeStamp({ lock });
  say('dépendances : en place.');
}

/**
 * After `npm install SOMETHING`, node_modules already is what the new package-lock.json says, and
 * throwing it away would only cost time.
 * @param {string} text of package-lock.json
 */
async function installedByHand(text) {
  try {
    const record = JSON.parse(await readFile(hidden, 'utf8'));
    return isInstalled(JSON.parse(text).packages, record.packages);
  } catch {
    return false;
  }
}

/**
 * Tells whether npm's own record of node_modules agrees with a lock file. What is optional may be
 * missing: it is for other platforms.
 * @param {Record<string, { version?: string, optional?: boolean, integrity?: string }>} locked
 * @param {Record<string, { version?: string, integrity?: string }>} installed
 */
export function isInstalled(locked, installed) {
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const there = installed[path];
    if (there === undefined ? !entry.optional : there.integrity !== entry.integrity) return false;
  }
  return Object.keys(installed).every((path) => path in locked);
}
