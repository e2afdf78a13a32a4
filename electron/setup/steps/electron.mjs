import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listen } from '../child.mjs';
import { substituteElectron } from '../pins.mjs';
import { cacheFolder, isLinuxX64, root } from '../places.mjs';
import { lastLines } from '../registry.mjs';
import { Failure, say } from '../voice.mjs';
import { substituteRuntime } from './substitute.mjs';

const home = join(root, 'node_modules', 'electron');
const dist = join(home, 'dist');
const pathFile = join(home, 'path.txt');

/** A refusal is believed for this long, so that every run does not knock at the same door. */
const patience = 7 * 24 * 3600 * 1000;

/** Longest wait for the official executable: 120 MB on a slow line. A dead one fails at once. */
const longest = 15 * 60 * 1000;

/**
 * @typedef {object} Electron
 * @property {string} executable absolute path
 * @property {boolean} official false for the substitute runtime
 */

/**
 * Puts an Electron in place where `electron`, electron-vite and Playwright look for it: the
 * official one, or where it cannot be had, the substitute.
 * @param {{ retry: boolean }} options retry: ask for the official one even if lately refused
 * @returns {Promise<Electron>}
 */
export async function electron({ retry }) {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  if (await isOfficial(version)) return found(true);
  const refusal = join(cacheFolder(), `electron-${version}-refused`);
  if (retry || !(await isFresh(refusal))) {
    const reason = await installOfficial(version);
    if (reason === undefined) {
      await rm(refusal, { force: true });
      say(`Electron ${version} (officiel) : en place.`);
      return found(true);
    }
    if (!isLinuxX64()) {
      throw new Failure(
        `L’exécutable d’Electron ${version} n’a pas pu être téléchargé.\n${reason}`,
        'vérifiez la connexion (et le mandataire : HTTPS_PROXY), puis relancez.',
      );
    }
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(refusal, `${reason}\n`);
    say(
      `Electron ${version} (officiel) : impossible à obtenir d’ici ; nouvel essai dans 7 jours, ou par « npm run setup -- --retry-electron ».`,
    );
  }
  await linkSubstitute(version);
  return found(false);
}

/**
 * @param {boolean} official
 * @returns {Promise<Electron>}
 */
async function found(official) {
  return { executable: join(dist, await readFile(pathFile, 'utf8')), official };
}

/**
 * The same test as Electron's own installer: path.txt is the last thing it writes.
 * @param {string} version
 */
async function isOfficial(version) {
  try {
    const placed = await readFile(join(dist, 'version'), 'utf8');
    const executable = join(dist, await readFile(pathFile, 'utf8'));
    return placed.trim().replace(/^v/, '') === version && existsSync(executable);
  } catch {
    return false;
  }
}

/**
 * @param {string} version
 * @returns {Promise<string | undefined>} why it failed, if it did
 */
async function installOfficial(version) {
  say(`Electron ${version} (officiel) : téléchargement…`);
  // The installer would unpack through a link into the cache, over the substitute.
  await rm(pathFile, { force: true });
  await rm(dist, { recursive: true, force: true });
  const { code, output } = await listen(process.execPath, [join(home, 'install.js')], {
    timeout: longest,
  });
  return code === 0 && (await isOfficial(version)) ? undefined : lastLines(output);
}

/**
 * @param {string} version
 */
async function linkSubstitute(version) {
  const runtime = await substituteRuntime();
  const linked = await readlink(dist).catch(() => undefined);
  if (linked === runtime && existsSync(pathFile)) return;
  await rm(dist, { recursive: true, force: true });
  await symlink(runtime, dist);
  await writeFile(pathFile, 'electron');
  say(
    `Electron ${substituteElectron} tient lieu d’Electron ${version}, pour le développement et les essais seulement.`,
  );
}

/**
 * @param {string} file
 */
async function isFresh(file) {
  const status = await lstat(file).catch(() => undefined);
  return status !== undefined && Date.now() - status.mtimeMs < patience;
}
