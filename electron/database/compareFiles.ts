import { isBringable, MUTE_COLUMNS, NEVER_RETURNED } from '../../shared/domain/changeColumns.ts';
import {
  CHANGE_TERMS,
  type ChangedTable,
  type ChangeTerm,
  TOLD_COLUMNS,
} from '../../shared/domain/changeTerms.ts';
import type { RecordDifference } from '../../shared/domain/vocabulary.ts';
import type { Raw, Value } from './connect.ts';
import { ReadableDb } from './connection.ts';
import { type Held, keyPairs, recordNow } from './repositories/changedRecords.ts';
import { isThere, listOwner, parentKey, parentsOf } from './repositories/formerRecords.ts';

/** The records of a table that differ, by their keys. */
export type TableDifference = { table: ChangedTable } & Record<RecordDifference, string[]>;

/** How many rows are read at a time; a few milliseconds, during which who writes waits. */
const PART = 500;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
const TABLES = Object.keys(CHANGE_TERMS) as ChangedTable[];
const TOLD: ReadonlySet<string> = new Set(TOLD_COLUMNS);

export type ComparingFiles = {
  /** The open portfolio, and an older file of the same form. Neither may write. */
  now: Raw;
  was: Raw;
  /** Hears how much is done, from 0 to 1; what it throws ends the comparison. */
  say: (done: number) => void;
};

/**
 * What differs between a portfolio and an older copy of it, in what the journal tells. What came or went with
 * something that it is a part of is not told by itself; a list that differs is a change of what it is of.
 * Reads by small parts, between which others may write: what is written meanwhile may be told or not. For a
 * thread.
 */
export function compareFiles({ now, was, say }: ComparingFiles): TableDifference[] {
  const comparing = new Comparing(new ReadableDb(now), new ReadableDb(was));
  for (const [index, table] of TABLES.entries()) {
    comparing.compare(table, () => say(index / TABLES.length));
  }
  return comparing.found();
}

class Comparing {
  readonly #now: ReadableDb;
  readonly #was: ReadableDb;
  readonly #found = new Map<ChangedTable, Record<RecordDifference, Set<string>>>();

  constructor(now: ReadableDb, was: ReadableDb) {
    this.#now = now;
    this.#was = was;
  }

  found(): TableDifference[] {
    return TABLES.flatMap((table) => {
      const { gone, changed, new: fresh } = this.#of(table);
      if (gone.size + changed.size + fresh.size === 0) return [];
      return [{ table, gone: [...gone], changed: [...changed], new: [...fresh] }];
    });
  }

  compare(table: ChangedTable, step: () => void): void {
    const shape = shapeOf(this.#was, table);
    let after: Value[] | null = null;
    do {
      step();
      const was = partOf(this.#was, shape, { after, until: null });
      // The rows of today up to the last of those; after the last of all, all that are left, by parts.
      const until = was.length < PART ? null : keyOfRow(shape, was.at(-1) ?? []);
      const now = this.#upTo(shape, after, until, step);
      this.#differ(shape, was, now);
      after = until;
    } while (after !== null);
  }

  #upTo(shape: Shape, from: Value[] | null, until: Value[] | null, step: () => void): Row[] {
    const rows: Row[] = [];
    for (let after = from; ; ) {
      const part = partOf(this.#now, shape, { after, until });
      rows.push(...part);
      if (part.length < PART) return rows;
      after = keyOfRow(shape, part.at(-1) ?? []);
      step();
    }
  }

  #differ(shape: Shape, was: readonly Row[], now: readonly Row[]): void {
    const today = new Map(now.map((row) => [keyName(shape, row), row]));
    for (const row of was) {
      const key = keyName(shape, row);
      const later = today.get(key);
      today.delete(key);
      if (later === undefined) this.#note(shape, 'gone', key, row);
      else if (!isSameRow(shape, row, later)) this.#note(shape, 'changed', key, row);
    }
    for (const [key, row] of today) this.#note(shape, 'new', key, row);
  }

  #note(shape: Shape, how: RecordDifference, key: string, row: Row): void {
    const { table } = shape;
    const [there, other] = how === 'new' ? [this.#now, this.#was] : [this.#was, this.#now];
    const held = heldOf(shape, row);
    if (shape.isList) {
      const owner = listOwner(there, table);
      if (owner === null || !(owner.table in CHANGE_TERMS)) return;
      const ownerKey = parentKey(there, owner, held);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a key of the terms
      const of = owner.table as ChangedTable;
      if (recordNow(other, of, ownerKey) === null || recordNow(there, of, ownerKey) === null)
        return;
      this.#of(of).changed.add(ownerKey);
      return;
    }
    if (how !== 'changed' && !parentsOf(there, table).every((one) => isThere(other, one, held))) {
      return;
    }
    this.#of(table)[how].add(key);
  }

  #of(table: ChangedTable): Record<RecordDifference, Set<string>> {
    const known = this.#found.get(table) ?? { gone: new Set(), changed: new Set(), new: new Set() };
    this.#found.set(table, known);
    return known;
  }
}

type Row = readonly Value[];

/** What is read of a table: its key, what it refers to as a part, what is told of it. */
type Shape = {
  table: ChangedTable;
  isList: boolean;
  columns: readonly string[];
  /** How many of the columns are the key; they come first. */
  keys: number;
  /** From which column on a difference is told. */
  told: number;
};

function shapeOf(db: ReadableDb, table: ChangedTable): Shape {
  const term: ChangeTerm = CHANGE_TERMS[table];
  const keys = keyPairs(db, table, '[]').map(([column]) => column);
  const ties = parentsOf(db, table)
    .flatMap(({ columns }) => columns)
    .filter((column) => !keys.includes(column));
  const told = db
    .all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)', table)
    .filter(({ name, type }) => type !== 'BLOB' && isTold(table, name, term.isList === true))
    .map(({ name }) => name);
  return {
    table,
    isList: term.isList === true,
    columns: [...keys, ...new Set(ties), ...told],
    keys: keys.length,
    told: keys.length + new Set(ties).size,
  };
}

/** Of a list, all that is in it; of what never changes but comes or goes, nothing. */
function isTold(table: ChangedTable, column: string, isList: boolean): boolean {
  if (isList) return true;
  if (!isBringable(table) || NEVER_RETURNED.has(column)) return false;
  return TOLD.has(column) && !MUTE_COLUMNS.has(`${table}.${column}`);
}

function partOf(
  db: ReadableDb,
  { table, columns, keys }: Shape,
  { after, until }: { after: Value[] | null; until: Value[] | null },
): Row[] {
  const names = columns.map((column) => `"${column}"`);
  const key = names.slice(0, keys).join(', ');
  const place = `(${names
    .slice(0, keys)
    .map(() => '?')
    .join(', ')})`;
  const where = [
    ...(after === null ? [] : [`(${key}) > ${place}`]),
    ...(until === null ? [] : [`(${key}) <= ${place}`]),
  ];
  return db
    .all<Record<string, Value>>(
      `SELECT ${names.map((name, index) => `${name} AS "${index}"`).join(', ')} FROM "${table}"
       ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY ${key} LIMIT ${PART}`,
      ...(after ?? []),
      ...(until ?? []),
    )
    .map((row) => names.map((_, index) => row[index] ?? null));
}

function keyOfRow({ keys }: Shape, row: Row): Value[] {
  return row.slice(0, keys);
}

function keyName(shape: Shape, row: Row): string {
  return JSON.stringify(keyOfRow(shape, row));
}

function isSameRow({ told, columns }: Shape, a: Row, b: Row): boolean {
  for (let at = told; at < columns.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function heldOf({ columns }: Shape, row: Row): Held {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}
