import { readdir, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { alone } from './lock.mjs';
import { cacheFolder, isRoot, root } from './places.mjs';
import { binding, mustCompile } from './steps/binding.mjs';
import { dependencies } from './steps/dependencies.mjs';
import { electron } from './steps/electron.mjs';
import { system } from './steps/system.mjs';

/**
 * @typedef {object} Options
 * @property {import('./steps/system.mjs').Need[]} needs
 * @property {boolean} retryElectron asks for the official Electron even if lately refused
 * @property {boolean} fresh throws away the cache and the stamp of this clone first
 */

/**
 * Makes this clone ready to build, to run and to test. Does only what is not done yet, so it can be
 * run before everything, and again after whatever cut it short.
 * @param {Options} options
 */
export async function setup(options) {
  await alone(cacheFolder(), root, async () => {
    if (options.fresh) await forget();
    await dependencies();
    const placed = await electron({ retry: options.retryElectron });
    const compiling = !placed.official && (await mustCompile());
    await system([...options.needs, ...compile(compiling)], placed.executable);
    await binding(placed);
    process.env.ESSAIM_ELECTRON = placed.executable;
    if (process.platform === 'linux' && isRoot()) process.env.ESSAIM_NO_SANDBOX = '1';
  });
}

/**
 * @param {boolean} compiling
 * @returns {import('./steps/system.mjs').Need[]}
 */
function compile(compiling) {
  return compiling ? ['compiler'] : [];
}

/** The Node running this may be in the cache: it stays. */
async function forget() {
  await rm(join(root, 'node_modules', '.essaim-setup.json'), { force: true });
  for (const name of await readdir(cacheFolder())) {
    if (name.startsWith('lock-') || name.startsWith('node-')) continue;
    await rm(join(cacheFolder(), name), { recursive: true, force: true });
  }
}

/**
 * The environment in which a Node comes first for whatever starts one.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(node) {
  return {
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    NODE: node,
    npm_node_execpath: node,
  };
}
