import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { keep } from '../cache.mjs';
import { substituteElectron } from '../pins.mjs';
import { cacheFolder, root } from '../places.mjs';
import { say } from '../voice.mjs';
import { compile } from './compile.mjs';

const home = join(root, 'node_modules', 'better-sqlite3');
const place = join(home, 'prebuilds', 'linux-x64.node');
const original = `${place}.orig`;

/**
 * Puts in place the SQLite binding that both this Node and the placed Electron can load: the one
 * the package brings for the official Electron, one compiled here for the substitute, whose older
 * Node-API the package's own would crash. It takes the place of the package's own, so that neither
 * the application nor the tests know of it.
 * @param {import('./electron.mjs').Electron} electron
 */
export async function binding(electron) {
  if (electron.official) {
    if (existsSync(original)) {
      await rename(original, place);
      say('SQLite : la liaison du paquet est de retour, pour l’Electron officiel.');
    }
    return;
  }
  const compiled = await compiledBinding(electron);
  if ((await hash(compiled)) === (await hash(place))) return;
  if (!existsSync(original)) {
    await copyFile(place, `${original}.new`);
    await rename(`${original}.new`, original);
  }
  await copyFile(compiled, `${place}.new`);
  await rename(`${place}.new`, place);
  say('SQLite : liaison compilée mise en place.');
}

/** Tells whether the binding would have to be compiled, and a compiler be there. */
export async function mustCompile() {
  return !existsSync(join(cacheFolder(), await key()));
}

/**
 * @param {import('./electron.mjs').Electron} electron
 */
async function compiledBinding(electron) {
  const folder = await keep(cacheFolder(), await key(), (making) =>
    compile(home, making, electron.executable),
  );
  return join(folder, 'better_sqlite3.node');
}

async function key() {
  const { name, version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  return `${name}-${version}-electron-${substituteElectron}-linux-x64`;
}

/**
 * @param {string} file
 */
async function hash(file) {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
