import {
  changedSince,
  logEnd,
  searchedPage,
  searchedRecord,
} from '../../electron/database/repositories/searchedRecords.ts';
import { SEARCH_PLACES } from '../../shared/domain/search/searchPlaces.ts';
import { expect, test } from '../support/filled.ts';

test('each table that is looked through gives its rows, one by one and in pages, with whose they are', ({
  db,
}) => {
  const unowned: string[] = [];
  for (const place of SEARCH_PLACES) {
    const whole = searchedPage(db, place, null, 100);
    expect(whole.last, place.table).toBeNull();
    for (const record of whole.records) {
      expect(searchedRecord(db, record.ref), record.ref).toEqual(record);
      if (record.ownerId === null) unowned.push(place.table);
    }
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = searchedPage(db, place, after, 1);
      paged.push(...page.records.map(({ ref }) => ref));
      after = page.last;
    } while (after !== null);
    expect(paged, place.table).toEqual(whole.records.map(({ ref }) => ref));
  }
  // What is the portfolio's, not one initiative's.
  expect([...new Set(unowned)].toSorted()).toEqual(['funder', 'program']);
});

test('what changed since a row of the log is told once, and nothing when the log does not go back that far', ({
  db,
}) => {
  const end = logEnd(db);
  db.transaction(() => {
    db.run("UPDATE initiative SET summary = 'Autrement'");
    db.run("UPDATE initiative SET summary = 'Autrement encore'");
  });
  const refs = changedSince(db, end);
  expect(refs).toEqual([...new Set(refs)]);
  expect(refs?.some((ref) => ref.startsWith('initiative:'))).toBe(true);
  expect(changedSince(db, { ...logEnd(db), sign: 'another' })).toBeNull();
});
