import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licencesOf } from '../packaging/licences.mjs';
import { shipped } from '../packaging/shipped.mjs';
import { root } from '../places.mjs';
import { say } from '../voice.mjs';
import { buildIfStale } from './build.mjs';

/**
 * Writes anew what the page « Licences » shows, after a dependency was added, changed or removed.
 * @returns {Promise<number>} exit code
 */
export async function licences() {
  const code = await buildIfStale();
  if (code !== 0) return code;
  const components = await shipped();
  const folder = join(root, 'resources', 'licences');
  await mkdir(folder, { recursive: true });
  const content = JSON.stringify(licencesOf(components), null, 2);
  await writeFile(join(folder, 'licences.json'), `${content}\n`);
  say(`licences : ${components.length} composantes.`);
  return 0;
}
