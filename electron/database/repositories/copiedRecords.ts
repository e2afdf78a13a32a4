import { CHANGE_TERMS, type ChangedTable } from '../../../shared/domain/changeTerms.ts';
import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import { type Held, keyPairs, recordNow } from './changedRecords.ts';
import {
  type GoneRow,
  isThere,
  keyOf,
  parentsOf,
  type Reference,
  referencesOf,
} from './formerRecords.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
const TABLES = Object.keys(CHANGE_TERMS) as ChangedTable[];

/** Parts that go when what they are of goes, and take with them what they were the last of. */
const LAST_OF: Readonly<Record<string, string>> = { funding_share: 'funding' };

/** What is told of a person who took it back: it never comes again. */
const TOLD_BY_PERSONS: ReadonlySet<string> = new Set(['evidence', 'testimony']);

/**
 * A record of a copy that is gone since, first, then what hung from it there and is gone too, and what these
 * cannot be without: a stakeholder, a version of the grid, a funding. What a person withdrew, and was erased
 * since, is not among them.
 */
export function rowsOfCopy(
  copy: ReadableDb,
  now: ReadableDb,
  table: string,
  key: string,
): GoneRow[] {
  const self = numberedRow(copy, table, keyPairs(copy, table, key));
  if (self === undefined) return [];
  const rows = new Gone(copy, now);
  rows.add(table, self);
  rows.descend(0);
  const own = rows.all.length;
  for (let at = 0; at < own; at += 1) rows.ascend(at);
  rows.descend(own);
  return rows.all;
}

/** What the file keeps in the place of a reference that goes. */
const KEPT_INSTEAD: Readonly<Record<string, readonly string[]>> = { descent: ['other_name'] };

/** A record that is there, and by which columns it was tied to something that is gone. */
export type CutTie = { table: string; key: string; columns: Held };

/** The records that referred to rows in a copy, and have lost that since, because these went. */
export function tiesOfCopy(copy: ReadableDb, now: ReadableDb, rows: readonly GoneRow[]): CutTie[] {
  const ties = TABLES.flatMap((table) =>
    referencesOf(copy, table)
      .filter(({ onDelete }) => onDelete === 'SET NULL')
      .map((reference) => ({ table, reference })),
  );
  return rows.flatMap((row) =>
    ties
      .filter(({ reference }) => reference.table === row.table)
      .flatMap(({ table, reference: { columns, to } }) => {
        const pairs = columns.map(
          (column, index) => [column, row.held[to[index] ?? ''] ?? null] as const,
        );
        return numberedRows(copy, table, pairs).flatMap((held) => {
          const key = keyOf(copy, table, held);
          const today = recordNow(now, table, key);
          if (today === null || columns.some((column) => today[column] !== null)) return [];
          const tied = [...columns, ...(KEPT_INSTEAD[table] ?? [])];
          const values = tied.map((column) => [column, held[column] ?? null] as const);
          return [{ table, key, columns: Object.fromEntries(values) }];
        });
      }),
  );
}

class Gone {
  readonly all: GoneRow[] = [];
  readonly #copy: ReadableDb;
  readonly #now: ReadableDb;
  readonly #seen = new Set<string>();
  readonly #parts = new Map<string, { table: string; parent: Reference }[]>();

  constructor(copy: ReadableDb, now: ReadableDb) {
    this.#copy = copy;
    this.#now = now;
  }

  /** False when it is there, or among those already. */
  add(table: string, { rowNumber = null, ...held }: Held): boolean {
    const key = keyOf(this.#copy, table, held);
    const name = `${table} ${key}`;
    if (this.#seen.has(name) || isErased(this.#now, table, key)) return false;
    this.#seen.add(name);
    if (recordNow(this.#now, table, key) !== null) return false;
    this.all.push({ table, rowNumber: rowNumber === null ? null : Number(rowNumber), held });
    return true;
  }

  /** The parts of those from a place on, and theirs. */
  descend(from: number): void {
    for (let at = from; at < this.all.length; at += 1) {
      const row = this.all[at];
      if (row === undefined) return;
      for (const { table, parent } of this.#partsOf(row.table)) {
        const { columns, to } = parent;
        const pairs = columns.map(
          (column, index) => [column, row.held[to[index] ?? ''] ?? null] as const,
        );
        for (const part of numberedRows(this.#copy, table, pairs)) this.add(table, part);
      }
    }
  }

  /** What one of them refers to and cannot be without. */
  ascend(at: number): void {
    const row = this.all[at];
    if (row === undefined) return;
    for (const reference of referencesOf(this.#copy, row.table)) {
      const isNeeded = reference.onDelete === 'RESTRICT' || LAST_OF[row.table] === reference.table;
      const isKept = TABLES.some((table) => table === reference.table);
      if (!isNeeded || !isKept || isThere(this.#now, reference, row.held)) continue;
      const needed = numberedRow(
        this.#copy,
        reference.table,
        reference.to.map((to, index) => [to, row.held[reference.columns[index] ?? ''] ?? null]),
      );
      if (needed !== undefined) this.add(reference.table, needed);
    }
  }

  #partsOf(table: string) {
    const known = this.#parts.get(table);
    if (known !== undefined) return known;
    const found = TABLES.flatMap((part) =>
      parentsOf(this.#copy, part)
        .filter((parent) => parent.table === table)
        .map((parent) => ({ table: part, parent })),
    );
    this.#parts.set(table, found);
    return found;
  }
}

type Pairs = readonly (readonly [column: string, value: Value])[];

function numberedRow(copy: ReadableDb, table: string, pairs: Pairs): Held | undefined {
  return numberedRows(copy, table, pairs)[0];
}

/** The rows with some values, each with its place in the table, where it has one. */
function numberedRows(copy: ReadableDb, table: string, pairs: Pairs): Held[] {
  const number = hasRowNumbers(copy, table) ? 'rowid AS "rowNumber", ' : '';
  const where = pairs.map(([column]) => `"${column}" = ?`).join(' AND ');
  return copy.all<Held>(
    `SELECT ${number}* FROM "${table}" WHERE ${where}`,
    ...pairs.map(([, value]) => value),
  );
}

function hasRowNumbers(db: ReadableDb, table: string): boolean {
  return db.get('SELECT 1 FROM pragma_table_list(?) WHERE wr = 0', table) !== undefined;
}

function isErased(db: ReadableDb, table: string, key: string): boolean {
  if (!TOLD_BY_PERSONS.has(table)) return false;
  const [id] = parsed<unknown[]>(key);
  return (
    typeof id === 'string' &&
    db.get('SELECT 1 FROM erased_withdrawal WHERE id = ?', id) !== undefined
  );
}

/** The contents that rows hold, each once. */
export function contentsOf(rows: readonly Pick<GoneRow, 'held'>[]): string[] {
  const found = rows.flatMap(({ held }) => {
    const sha256 = held['file_sha256'];
    return typeof sha256 === 'string' ? [sha256] : [];
  });
  return [...new Set(found)];
}
