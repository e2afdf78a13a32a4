import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { billOf, integrities } from '../packaging/bill.mjs';
import { configuration, dropEmptySettings } from '../packaging/configuration.mjs';
import { shipped } from '../packaging/shipped.mjs';
import { root } from '../places.mjs';
import { Failure, say } from '../voice.mjs';
import { buildIfStale } from './build.mjs';

/**
 * Packages the application: unpacked into `dist/`, or with `--installers` as what a person installs on
 * this system. Without the official Electron, only the first, and only to be tried.
 * @param {string[]} args `--installers`; `--output FOLDER`
 * @returns {Promise<number>} exit code
 */
export async function packageApplication(args) {
  // On macOS the executable lies deeper, in the application's own folder.
  const electronDist = join(root, 'node_modules', 'electron', 'dist');
  const electronVersion = (await readFile(join(electronDist, 'version'), 'utf8')).trim();
  const isOfficial = electronVersion.replace(/^v/, '') === (await wantedElectron());
  const installers = args.includes('--installers');
  if (installers && !isOfficial) {
    throw new Failure(
      `L’Electron en place (${electronVersion}) n’est pas celui qui s’installe chez les gens (${await wantedElectron()}).`,
      'faites les installateurs là où il peut être obtenu (.github/workflows/release.yml) ; « npm run package » sans plus fait l’application à essayer.',
    );
  }
  const output = await outputFolder(args);
  const code = await buildIfStale();
  if (code !== 0) return code;
  dropEmptySettings(process.env);
  const { build, Platform } = await import('electron-builder');
  const platform = Platform.current();
  const config = configuration({ electronDist, electronVersion, output, env: process.env });
  await build({
    projectDir: root,
    targets: installers ? platform.createTarget() : platform.createTarget('dir'),
    config,
  });
  await writeBill(output, { version: electronVersion, isOfficial });
  say(
    isOfficial
      ? `application empaquetée dans ${output}.`
      : `application empaquetée dans ${output}, avec l’Electron de remplacement : pour les essais seulement.`,
  );
  return 0;
}

/**
 * Where it goes: `dist/`, made again, or the folder that is named, which must be new or empty.
 * @param {string[]} args
 * @returns {Promise<string>} absolute
 */
async function outputFolder(args) {
  const at = args.indexOf('--output');
  if (at === -1) {
    const own = join(root, 'dist');
    await rm(own, { recursive: true, force: true });
    return own;
  }
  const named = args[at + 1];
  if (named === undefined || named.startsWith('--')) {
    throw new Failure(
      '--output sans dossier.',
      'nommez un dossier neuf ou vide : --output DOSSIER.',
    );
  }
  const folder = resolve(root, named);
  const inside = await readdir(folder).catch((failure) => {
    if (failure.code === 'ENOENT') return [];
    throw failure;
  });
  if (inside.length > 0) {
    throw new Failure(
      `${folder} contient déjà quelque chose ; rien n’y a été touché.`,
      'nommez un dossier neuf ou vide.',
    );
  }
  return folder;
}

/**
 * The bill of materials, beside what was packaged.
 * @param {string} output
 * @param {{ version: string, isOfficial: boolean }} electron
 */
async function writeBill(output, electron) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const integrity = integrities(lock.packages);
  const bill = billOf(await shipped(), { version, electron, integrity });
  const file = join(output, `Essaim-${version}.cdx.json`);
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
}

/** The Electron that ships. */
async function wantedElectron() {
  const file = join(root, 'node_modules', 'electron', 'package.json');
  return String(JSON.parse(await readFile(file, 'utf8')).version);
}
