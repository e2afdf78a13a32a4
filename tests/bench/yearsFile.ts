import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { keep } from '../../electron/setup/cache.mjs';
import { cacheFolder } from '../../electron/setup/places.mjs';
import { fillStress, twentyYears } from '../support/stress/stress.ts';
import { resources } from '../support/world.ts';

/** What makes it, and the form that it has. */
const MAKERS = ['tests/support/stress', 'tests/support/chance.ts', 'electron/database/schema.sql'];

/**
 * The portfolio of twenty years at a scale, light (`twentyYears`). Kept in the cache under the digest of
 * what makes it, in the place of the former one: at ten times, it takes minutes and more than a gigabyte.
 */
export async function yearsFile(scale: number): Promise<string> {
  const name = `bench-years-${scale}-`;
  const key = name + digest();
  const former = (found: string) => found.startsWith(name) && found !== key;
  const folder = cacheFolder();
  const made = await keep(folder, key, async (making) => {
    for (const found of readdirSync(folder).filter(former)) {
      if (!found.includes('.making-')) rmSync(join(folder, found), { recursive: true });
    }
    createPortfolio(join(making, 'Années.essaim'), (db) =>
      fillStress(db, resources.grid(), twentyYears(scale, true)),
    );
  });
  return join(made, 'Années.essaim');
}

function digest(): string {
  const root = resolve(import.meta.dirname, '../..');
  const hash = createHash('sha256');
  for (const maker of MAKERS) {
    for (const file of filesOf(join(root, maker))) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(path, name));
}
