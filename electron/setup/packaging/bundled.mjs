import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a bundler adds of itself, by the beginning of its modules' names. */
const OWN = /^\0(vite|rolldown)\//;

/**
 * A plugin of the build that notes of which packages a bundle is made, in `out/bundled/NAME.json`: the
 * bundler alone knows what it took.
 * @param {string} root of the clone
 * @param {string} name of the bundle
 * @returns {import('vite').Plugin}
 */
export function noteBundled(root, name) {
  return {
    name: 'essaim-bundled',
    async generateBundle(_options, bundle) {
      /** @type {Set<string>} */
      const places = new Set();
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const id of Object.keys(part.modules)) {
          const place = packageOf(id);
          if (place !== null) places.add(place);
        }
      }
      const folder = join(root, 'out', 'bundled');
      await mkdir(folder, { recursive: true });
      await writeFile(
        join(folder, `${name}.json`),
        JSON.stringify([...places].toSorted((a, b) => a.localeCompare(b, 'en'))),
      );
    },
  };
}

/**
 * The folder of the package that a module is of, from the clone's; null for our own.
 * @param {string} id as the bundler names it
 * @returns {string | null}
 */
export function packageOf(id) {
  const own = OWN.exec(id)?.[1];
  if (own !== undefined) return `node_modules/${own}`;
  const path = id.replace(/^\0/, '').replaceAll('\\', '/');
  const nested = /node_modules\/(?:@[^/]+\/)?[^/]+/g;
  const [first] = path.match(nested) ?? [];
  const last = path.match(nested)?.at(-1);
  if (first === undefined || last === undefined) return null;
  return path.slice(path.indexOf(first), path.lastIndexOf(last) + last.length);
}

/**
 * The packages of all the bundles of the last build, by their folder.
 * @param {string} root of the clone
 * @returns {Promise<string[]>}
 */
export async function bundledPackages(root) {
  const folder = join(root, 'out', 'bundled');
  /** @type {Set<string>} */
  const found = new Set();
  for (const file of await readdir(folder)) {
    const places = JSON.parse(await readFile(join(folder, file), 'utf8'));
    for (const place of places) found.add(String(place));
  }
  return [...found].toSorted((a, b) => a.localeCompare(b, 'en'));
}
