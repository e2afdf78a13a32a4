import type { Funder } from '../../../shared/domain/schemas/funding.ts';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

const FUNDER = {
  name: 'funder',
  columns: {
    id: 'id',
    name: 'name',
    program: 'program',
    requirements: 'requirements',
    verifiedOn: 'verified_on',
    url: 'url',
  },
} as const satisfies Table<keyof Funder>;

const WITH_KEY = {
  name: 'funder',
  columns: { ...FUNDER.columns, sortKey: 'sort_key' },
} as const satisfies Table<string>;

/** Funders, in the order of their names. */
export function listFunders(db: ReadableDb): Funder[] {
  return db.all(`SELECT ${columnList(FUNDER)} FROM funder ORDER BY sort_key, name, id`);
}

/** One funder; refuses when it is not there. */
export function getFunder(db: ReadableDb, id: string): Funder {
  return find(db, FUNDER, id);
}

/** Adds a funder. */
export function insertFunder(db: WritableDb, funder: Funder): void {
  insert(db, WITH_KEY, { ...funder, sortKey: sortKey(funder.name) });
}

/** Writes a funder as it now is. */
export function updateFunder(db: WritableDb, funder: Funder): void {
  update(db, WITH_KEY, funder.id, { ...funder, sortKey: sortKey(funder.name) });
}

/** Removes a funder; the revenues and dossiers that named it stay, without it. */
export function removeFunder(db: WritableDb, id: string): void {
  remove(db, FUNDER, id);
}
