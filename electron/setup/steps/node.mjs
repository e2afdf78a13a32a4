import { join } from 'node:path';
import { keep } from '../cache.mjs';
import { pins } from '../pins.mjs';
import { cacheFolder, isLinuxX64 } from '../places.mjs';
import { fetchPackage } from '../registry.mjs';
import { atLeast } from '../versions.mjs';
import { Failure, say } from '../voice.mjs';

/** What the tools ask for, and the first with the Node-API of better-sqlite3's own binding. */
export const wanted = { node: '22.14.0', api: 10 };

/**
 * Gives the path of a Node that the tools can run with: this one when it is recent enough, else
 * one fetched into the cache.
 * @returns {Promise<string>}
 */
export async function suitableNode() {
  if (isSuitable(process.versions)) return process.execPath;
  if (isLinuxX64()) return pinnedNode();
  throw new Failure(
    `Node ${process.versions.node} est trop ancien : il faut Node ${wanted.node} ou plus récent.`,
    'installez la version LTS courante de Node.js (nodejs.org), ouvrez un nouveau terminal, puis relancez.',
  );
}

/**
 * @param {{ node: string, napi?: string }} versions such as `process.versions`
 */
export function isSuitable(versions) {
  return atLeast(versions.node, wanted.node) && Number(versions.napi ?? 0) >= wanted.api;
}

/**
 * Gives the path of the pinned Node, fetching it when it is not in the cache.
 * @returns {Promise<string>}
 */
export async function pinnedNode() {
  const { version } = pins.node;
  const folder = await keep(cacheFolder(), `node-${version}-linux-x64`, async (making) => {
    say(`Node ${version} : téléchargement…`);
    await fetchPackage(pins.node, making);
  });
  return join(folder, 'bin', 'node');
}
