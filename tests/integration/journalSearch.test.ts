import { list } from '../../electron/services/changeList.ts';
import { changeSentence } from '../../shared/content/changeSentence.ts';
import type { ChangeEntry, ChangeFilter } from '../../shared/domain/schemas/change.ts';
import { sortKey } from '../../shared/domain/sortKey.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, test } from '../support/filled.ts';
import { rows } from '../support/rows.ts';

const t = translator('fr-CA');
const NONE: ChangeFilter = { initiativeId: null, kind: null, from: null, until: null, words: '' };

test('whatever is changed, each word by which the journal says it finds it', ({ db }) => {
  const found = (words: string) => {
    const entries: ChangeEntry[] = [];
    for (let before: number | null = null; ; ) {
      const page = list(db, { filter: { ...NONE, words }, before, most: 200 }, t);
      entries.push(...page.entries);
      if (page.next === null) return entries;
      before = page.next;
    }
  };
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
  const all = found('');
  expect(all.length).toBeGreaterThan(50);
  const saying = new Map<string, Set<number>>();
  for (const { id, words } of all) {
    const said = sortKey(`${changeSentence(words, t)} ${words?.initiative?.title ?? ''}`);
    for (const word of said.split(/[^a-z0-9']+/)) {
      if (word.length < 3) continue;
      saying.set(word, (saying.get(word) ?? new Set()).add(id));
    }
  }
  expect(saying.size).toBeGreaterThan(100);
  for (const [word, ids] of saying) {
    const answered = new Set(found(word).map(({ id }) => id));
    expect(
      [...ids].filter((id) => !answered.has(id)),
      word,
    ).toEqual([]);
  }
  expect(found('introuvable')).toEqual([]);
});
