import type { ReadableDb } from '../../electron/database/connection.ts';
import { list } from '../../electron/services/changeList.ts';
import { changeSentence } from '../../shared/content/changeSentence.ts';
import type { ChangeEntry, ChangeFilter } from '../../shared/domain/schemas/change.ts';
import { sortKey } from '../../shared/domain/sortKey.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, test } from '../support/filled.ts';
import { rows } from '../support/rows.ts';

const t = translator('fr-CA');
const NONE: ChangeFilter = { initiativeId: null, kind: null, from: null, until: null, words: '' };

/** All that the journal of a portfolio finds. */
function foundIn(db: ReadableDb, words: string): ChangeEntry[] {
  const entries: ChangeEntry[] = [];
  for (let before: number | null = null; ; ) {
    const page = list(db, { filter: { ...NONE, words }, before, most: 200 }, t);
    entries.push(...page.entries);
    if (page.next === null) return entries;
    before = page.next;
  }
}

/** The changes that say each word; `parting`: what words are parted by. */
function sayingEach(all: readonly ChangeEntry[], parting: RegExp): Map<string, Set<number>> {
  const saying = new Map<string, Set<number>>();
  for (const { id, words } of all) {
    const said = sortKey(`${changeSentence(words, t)} ${words?.initiative?.title ?? ''}`);
    for (const word of said.split(parting)) {
      if (word.length < 3) continue;
      saying.set(word, (saying.get(word) ?? new Set()).add(id));
    }
  }
  return saying;
}

function expectFound(db: ReadableDb, saying: ReadonlyMap<string, ReadonlySet<number>>): void {
  for (const [word, ids] of saying) {
    const answered = new Set(foundIn(db, word).map(({ id }) => id));
    expect(
      [...ids].filter((id) => !answered.has(id)),
      word,
    ).toEqual([]);
  }
}

test('whatever is changed, each word by which the journal says it finds it', ({ db }) => {
  for (const [table, row] of rows) {
    for (const column of Object.keys(row)) {
      try {
        db.run(`UPDATE "${table}" SET "${column}" = "${column}" || 'zébrure'`);
      } catch {
        // A rule of the file holds that column as it is.
      }
    }
    const [key = '', value = null] = Object.entries(row)[0] ?? [];
    try {
      db.run(`DELETE FROM "${table}" WHERE "${key}" IS ?`, value);
    } catch {
      // The same of that row.
    }
  }
  const all = foundIn(db, '');
  expect(all.length).toBeGreaterThan(50);
  const saying = sayingEach(all, /[^a-z0-9']+/);
  expect(saying.size).toBeGreaterThan(100);
  expectFound(db, saying);
  expect(foundIn(db, 'introuvable')).toEqual([]);
});

test('whatever number is changed, each of its figures, as the journal writes them, finds it', ({
  db,
}) => {
  for (const [table, row] of rows) {
    for (const [column, value] of Object.entries(row)) {
      const isDecimal = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value);
      if (typeof value !== 'number' && !isDecimal) continue;
      const others = isDecimal ? ["'12345.0678'", "'0.125'"] : ['1234567', '105', '98700500'];
      for (const other of others) {
        try {
          db.run(`UPDATE "${table}" SET "${column}" = ${other}`);
        } catch {
          // A rule of the file holds that column as it is.
        }
      }
    }
  }
  const saying = sayingEach(foundIn(db, ''), /[^0-9.,]+/);
  for (const figure of ['345,67', '1,05', '005', '345,0678', '105']) {
    expect([...saying.keys()]).toContain(figure);
  }
  expectFound(db, saying);
  expect(foundIn(db, '12 345,67 $').length).toBeGreaterThan(0);
  expect(foundIn(db, '12 345,68 $')).toEqual([]);
});
