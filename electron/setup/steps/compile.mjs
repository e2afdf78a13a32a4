import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listen } from '../child.mjs';
import { nodeGypScript } from '../npm.mjs';
import { root } from '../places.mjs';
import { lastLines } from '../registry.mjs';
import { Failure, say } from '../voice.mjs';
import { pinnedNode } from './node.mjs';

/**
 * Compiles better-sqlite3 out of its own source, so that it loads in runtimes with Node-API 9 and
 * in later ones alike.
 * @param {string} source the installed package
 * @param {string} folder an empty folder, which gets better_sqlite3.node
 * @param {string} electron the executable it has to load in, besides this Node
 */
export async function compile(source, folder, electron) {
  say('SQLite : compilation pour l’Electron de remplacement (environ une minute)…');
  const build = join(folder, '.build');
  await mkdir(join(build, 'node_modules'), { recursive: true });
  for (const part of ['binding.gyp', 'package.json', 'src', 'deps', 'lib']) {
    await cp(join(source, part), join(build, part), { recursive: true });
  }
  const addonApi = join('node_modules', 'node-addon-api');
  await cp(join(root, addonApi), join(build, addonApi), { recursive: true });
  const recipe = join(build, 'binding.gyp');
  await writeFile(recipe, adapt(await readFile(recipe, 'utf8')));

  const gyp = [nodeGypScript(), `--nodedir=${await headers()}`, '--release', '--force_build=1'];
  await step(build, [...gyp, 'configure']);
  await step(build, [...gyp, 'build', '--jobs', 'max', 'better_sqlite3']);
  const built = join(build, 'build', 'Release', 'better_sqlite3.node');
  await checkItLoads(build, built, process.execPath);
  await checkItLoads(build, built, electron);
  await rename(built, join(folder, 'better_sqlite3.node'));
  await rm(build, { recursive: true });
}

/**
 * Changes the package's build file. Declared as Node-API 10, the binding would crash runtimes that
 * know only 9, although all it calls is there under its experimental names. Link-time optimisation
 * gains nothing and costs time.
 * @param {string} recipe the text of binding.gyp
 * @returns {string}
 */
export function adapt(recipe) {
  const declared = "'NAPI_VERSION=10'";
  if (!recipe.includes(declared)) {
    throw new Failure(
      'La recette de compilation de better-sqlite3 a changé.',
      'revoyez « adapt » dans electron/setup/steps/compile.mjs pour cette version du paquet.',
    );
  }
  return recipe
    .replace(declared, "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
    .replaceAll(", '-flto'", '')
    .replaceAll("'-flto', ", '')
    .replaceAll("'ldflags': ['-flto'],", '');
}

/** Folder of a Node whose `include` holds the headers; fetched where this one's are not kept. */
async function headers() {
  const own = join(dirname(process.execPath), '..');
  if (existsSync(join(own, 'include', 'node', 'node_api.h'))) return own;
  return dirname(dirname(await pinnedNode()));
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
async function step(cwd, args) {
  const { code, output } = await listen(process.execPath, args, { cwd });
  if (code === 0) return;
  throw new Failure(
    `La compilation de better-sqlite3 a échoué.\n${lastLines(output)}`,
    'vérifiez que g++, make et python3 marchent et qu’il reste de l’espace, puis relancez.',
  );
}

/**
 * Loading the wrong binding does not throw, it ends the process: hence a process apart.
 * @param {string} build
 * @param {string} built
 * @param {string} runtime
 */
async function checkItLoads(build, built, runtime) {
  const script = `const D = require(${JSON.stringify(join(build, 'lib'))});
    const db = new D(':memory:', { nativeBinding: ${JSON.stringify(built)} });
    if (db.prepare('select 1 as one').get().one !== 1) process.exit(3);`;
  const { code, output } = await listen(runtime, ['-e', script], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  if (code === 0 || output.includes('error while loading shared libraries')) return;
  throw new Failure(
    `La liaison compilée ne se charge pas dans ${runtime} (code ${code}).\n${lastLines(output)}`,
    '« npm run setup -- --fresh » repart de zéro.',
  );
}
