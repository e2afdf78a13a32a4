import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../electron/database/connect.ts';
import type { ReadableDb, WritableDb } from '../../electron/database/connection.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { recover } from '../../electron/database/recovery/recover.ts';
import type { Salvage } from '../../electron/database/recovery/report.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { seeded } from '../support/chance.ts';
import { DAMAGES, damaged, pagesOf } from '../support/damage.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { contextAt, expect, test } from '../support/world.ts';

/** Not carried over, or made anew from the rest. */
const MADE_ANEW = /^(?:change_|replay$|initiative_facts|initiative_words|known_reading|\w+_look$)/;

type Rows = Map<string, string>;

/** Every row of the tables that are recovered, by table and key, as text. */
function rowsIn(db: ReadableDb): Rows {
  const found: Rows = new Map();
  const tables = db.all<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'",
  );
  for (const { name } of tables.filter((table) => !table.name.startsWith('sqlite_'))) {
    if (MADE_ANEW.test(name)) continue;
    const keys = db.all<{ key: string }>(
      `SELECT name AS key FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`,
    );
    for (const row of db.all<Record<string, Value>>(`SELECT * FROM "${name}"`)) {
      const key = keys.map((column) => String(row[column.key] ?? '')).join(' ');
      found.set(`${name} ${key}`, JSON.stringify(row));
    }
  }
  return found;
}

function fillOwner(db: WritableDb): void {
  fillEmpty(db, contextAt());
}

function recovered(source: string, target: string): Salvage {
  const steps = recover({ source, target, key: null, addOwner: fillOwner });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

for (const damage of DAMAGES) {
  for (const { round, seed, tries } of faultRounds(9100, { short: 6, share: 0.5 })) {
    test(`of a portfolio with a ${damage}, what is sound is recovered and what is not is marked (${round})`, async ({
      folder,
    }) => {
      const path = join(folder, 'A.essaim');
      await newExampleFile(path);
      const bytes = readFileSync(path);
      const whole = openPortfolio(path);
      const before = rowsIn(whole.readable);
      whole.close();
      const fault = counting(`recovered after a ${damage}`);
      const random = seeded(seed);
      let saved = 0;
      let wrong = 0;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const page = Math.floor(random() * pagesOf(bytes));
        const spoilt = join(folder, 'B.essaim');
        const target = join(folder, 'C.essaim');
        writeFileSync(spoilt, damaged(bytes, damage, { page, seed: seed * 1_000 + attempt }));
        const was = readFileSync(spoilt);
        fault.add({ tried: 1 });
        const salvage = recovered(spoilt, target);
        expect(readFileSync(spoilt).equals(was)).toBe(true);
        const file = openPortfolio(target);
        const marked = new Set(salvage.doubtful.map(({ table, key }) => `${table} ${key}`));
        for (const [key, row] of rowsIn(file.readable)) {
          const isRight = before.get(key) === row;
          if (isRight) saved += 1;
          else if (!marked.has(key) && !/^(portfolio|effect_setting) /.test(key)) wrong += 1;
        }
        file.close();
        rmSync(target);
      }
      if (damage !== 'flipped byte') fault.add({ lost: wrong });
      const share = saved / (before.size * tries);
      test.info().annotations.push({ type: 'rows saved', description: share.toFixed(4) });
      process.stdout.write(
        `  ${damage}: ${(share * 100).toFixed(1)} % of rows saved, ${wrong} wrong without a mark\n`,
      );
      // Of a bit in the midst of a text nothing speaks: neither here, nor in SQLite's own verification.
      if (damage !== 'flipped byte') expect(wrong).toBe(0);
    });
  }
}

test('the harness of recovery finds a row whose mark was left out', async ({ folder }) => {
  const [path, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(path);
  const whole = openPortfolio(path);
  const before = rowsIn(whole.readable);
  const sent = whole.readable.get<{ pdf: Uint8Array }>('SELECT pdf FROM frozen_dossier');
  whole.close();
  // In the midst of a PDF that was sent: every page of the portfolio makes sense as before.
  const bytes = readFileSync(path);
  const words = Buffer.from(sent?.pdf ?? []).subarray(400, 420);
  const at = bytes.indexOf(words);
  expect(at).toBeGreaterThan(0);
  writeFileSync(path, bytes.fill(7, at, at + 20));
  const { doubtful } = recovered(path, target);
  const file = openPortfolio(target);
  const wrong = [...rowsIn(file.readable)].filter(
    ([key, row]) => before.get(key) !== row && !/^(portfolio|effect_setting) /.test(key),
  );
  file.close();
  // With its mark it is told; without, the count of what is wrong would not be nought.
  expect(doubtful.filter(({ why }) => why === 'content')).toHaveLength(1);
  expect(wrong.length).toBeGreaterThan(0);
});
