import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { frCA } from '../../../shared/strings/fr-CA/index.ts';
import { pseudoRooms } from './pseudoText.ts';

/** Where the build put the English catalogue, which is read by itself when English is the language. */
const CATALOGUES = ['out/main/chunks', 'out/renderer/assets'];

/**
 * Copies the built application into a folder, with the pseudo-language in the place of English: the code is
 * byte for byte the one that ships. Gives the folder, to be started.
 */
export async function pseudoApplication(folder: string): Promise<string> {
  const root = resolve(import.meta.dirname, '../../..');
  await cp(join(root, 'out'), join(folder, 'out'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  for (const shared of ['resources', 'node_modules'])
    await symlink(join(root, shared), join(folder, shared), 'junction');
  const rooms = JSON.stringify(pseudoRooms(frCA));
  for (const place of CATALOGUES) {
    const files = await readdir(join(folder, place));
    const [name = '', ...others] = files.filter((file) => /^en-CA(?:-[\w-]+)?\.js$/.test(file));
    if (name === '' || others.length > 0) throw new Error(`No catalogue alone in ${place}`);
    const path = join(folder, place, name);
    const [, own] =
      /export ?\{ ?(?:\w+ as )?(\w+) ?\};?\s*$/.exec(await readFile(path, 'utf8')) ?? [];
    if (own !== 'enCA') throw new Error(`${path} gives something else than the catalogue`);
    await writeFile(path, `export const enCA = ${rooms};\n`);
  }
  return folder;
}
