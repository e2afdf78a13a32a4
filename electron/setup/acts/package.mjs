import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { billOf, integrities } from '../packaging/bill.mjs';
import { configuration } from '../packaging/configuration.mjs';
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
  const executable = String(process.env.ESSAIM_ELECTRON);
  const electronDist = dirname(executable);
  const electronVersion = (await readFile(join(electronDist, 'version'), 'utf8')).trim();
  const isOfficial = `v${electronVersion}`.endsWith(await wantedElectron());
  const installers = args.includes('--installers');
  if (installers && !isOfficial) {
    throw new Failure(
      `L’Electron en place (${electronVersion}) n’est pas celui qui s’installe chez les gens (${await wantedElectron()}).`,
      'faites les installateurs là où il peut être obtenu (.github/workflows/release.yml) ; « npm run package » sans plus fait l’application à essayer.',
    );
  }
  const code = await buildIfStale();
  if (code !== 0) return code;
  const at = args.indexOf('--output');
  const output = at === -1 ? join(root, 'dist') : String(args[at + 1]);
  await rm(output, { recursive: true, force: true });
  const { build, Platform } = await import('electron-builder');
  const platform = Platform.current();
  const config = configuration({ electronDist, electronVersion, output, env: process.env });
  await build({
    projectDir: root,
    targets: installers ? platform.createTarget() : platform.createTarget('dir'),
    config,
  });
  await writeBill(output, electronVersion);
  say(
    isOfficial
      ? `application empaquetée dans ${output}.`
      : `application empaquetée dans ${output}, avec l’Electron de remplacement : pour les essais seulement.`,
  );
  return 0;
}

/**
 * The bill of materials, beside what was packaged.
 * @param {string} output
 * @param {string} electron
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
