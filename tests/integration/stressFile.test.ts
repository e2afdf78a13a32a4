import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { derivedEachTime, derivedOnce } from '../support/stress/derived.ts';
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
  const made = (name: string, seed: number, deriving = derivedOnce) => {
    const path = join(folder, `${name}.essaim`);
    createPortfolio(path, (db) =>
      fillStress(db, resources.grid(), twentyYears(0.02), seed, deriving),
    );
    return path;
  };
  const first = made('A', 1);
  const digest = digestOf(first);
  expect(digestOf(made('B', 1))).toBe(digest);
  expect(digestOf(made('C', 2))).not.toBe(digest);
  // What is derived is worked out once, and is what each row would have left.
  expect(digestOf(made('D', 1, derivedEachTime))).toBe(digest);

  const file = openPortfolio(first);
  expect(file.readOnly).toBeNull();
  const count = (table: string) =>
    file.readable.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
  expect(count('initiative')).toBe(10);
  expect(count('grid_application')).toBe(300);
  expect(count('reading')).toBe(300 * 7);
  expect(count('measure')).toBe(1_200);
  // A few effects come with the initiatives themselves.
  expect(count('effect') + count('measure')).toBeGreaterThanOrEqual(2_000);
  expect(count('effect') + count('measure')).toBeLessThanOrEqual(2_010);
  expect(count('evidence')).toBe(400);
  expect(count('frozen_dossier')).toBe(40);
  for (const table of [
    'effect_link',
    'effect_recheck',
    'effect_payer',
    'indicator',
    'funding_state',
    'funding_instalment',
    'funding_report',
    'status_check',
    'follow_up',
    'testimony',
    'consent',
    'file_content',
    'milestone',
  ]) {
    expect(count(table), table).toBeGreaterThan(0);
  }
  file.close();
});

test('a light one has all but the content of what was sent', ({ folder }) => {
  const path = join(folder, 'Léger.essaim');
  createPortfolio(path, (db) => fillStress(db, resources.grid(), twentyYears(0.004, true)));
  const file = openPortfolio(path);
  const sent = file.readable.get<{ count: number; longest: number }>(
    'SELECT count(*) AS count, max(length(pdf)) AS longest FROM frozen_dossier',
  );
  expect(sent).toEqual({ count: 8, longest: 20 });
  file.close();
});
