import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { fillStress, twentyYears } from '../support/stress/stress.ts';
import { expect, resources, test } from '../support/world.ts';

/** All that a file holds, as one digest. */
function digestOf(path: string): string {
  const file = openPortfolio(path);
  const { readable } = file;
  const hash = createHash('sha256');
  const tables = readable.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  for (const { name } of tables) {
    for (const row of readable.all(`SELECT * FROM "${name}" ORDER BY 1, 2`)) {
      hash.update(JSON.stringify([name, row]));
    }
  }
  file.close();
  return hash.digest('hex');
}

test('a great portfolio is the same for the same seed, another for another, and opens', ({
  folder,
}) => {
  const made = (name: string, seed: number) => {
    const path = join(folder, `${name}.essaim`);
    createPortfolio(path, (db) => fillStress(db, resources.grid(), twentyYears(0.004), seed));
    return path;
  };
  const first = made('A', 1);
  const digest = digestOf(first);
  expect(digestOf(made('B', 1))).toBe(digest);
  expect(digestOf(made('C', 2))).not.toBe(digest);

  const file = openPortfolio(first);
  expect(file.readOnly).toBeNull();
  const count = (table: string) =>
    file.readable.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count;
  expect(count('initiative')).toBe(2);
  expect(count('grid_application')).toBe(60);
  expect(count('evidence')).toBe(80);
  expect(count('frozen_dossier')).toBe(8);
  file.close();
});
