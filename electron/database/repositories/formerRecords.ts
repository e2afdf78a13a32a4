import {
  CHANGE_TERMS,
  type ChangedTable,
  type ChangeTerm,
} from '../../../shared/domain/changeTerms.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import { type Held, keyPairs, recordNow } from './changedRecords.ts';

/** A reference of a table to another one, as SQLite has it. */
export type Reference = {
  table: string;
  columns: readonly string[];
  to: readonly string[];
  /** What becomes of a row when what it refers to goes. */
  onDelete: string;
};

/** What the rows of a table refer to. */
export function referencesOf(db: ReadableDb, table: string): Reference[] {
  const found = new Map<
    number,
    { table: string; columns: string[]; to: string[]; onDelete: string }
  >();
  for (const row of db.all<{
    id: number;
    parent: string;
    from: string;
    to: string;
    onDelete: string;
  }>(
    `SELECT id, "table" AS parent, "from", "to", on_delete AS onDelete
     FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq`,
    table,
  )) {
    const one = found.get(row.id) ?? {
      table: row.parent,
      columns: [],
      to: [],
      onDelete: row.onDelete,
    };
    one.columns.push(row.from);
    one.to.push(row.to);
    found.set(row.id, one);
  }
  return [...found.values()];
}

/** The tables whose rows a table's rows are parts of: they go with them. */
export function parentsOf(db: ReadableDb, table: string): Reference[] {
  return referencesOf(db, table).filter(({ onDelete }) => onDelete === 'CASCADE');
}

/** The name of the columns of a table's key. */
export function keyColumns(db: ReadableDb, table: string): string[] {
  return keyPairs(db, table, '[]').map(([column]) => column);
}

/** The key of a row, as the log writes it. */
export function keyOf(db: ReadableDb, table: string, held: Held): string {
  return JSON.stringify(keyColumns(db, table).map((column) => held[column] ?? null));
}

/** The key of what a row refers to, as the log writes it; of the portfolio, which nothing refers to, its own. */
export function parentKey(
  db: ReadableDb,
  { table, columns, to }: Omit<Reference, 'onDelete'>,
  held: Held,
): string {
  if (columns.length === 0) return JSON.stringify([ONLY_ONE]);
  return JSON.stringify(
    keyColumns(db, table).map((column) => held[columns[to.indexOf(column)] ?? ''] ?? null),
  );
}

/** The identifier of what a file holds one of. */
const ONLY_ONE = 1;

type LogRow = { op: 'insert' | 'update' | 'delete'; key: string; data: string | null };

/**
 * A record as it was just after a row of the log; null when it was not there. Refuses (`was_destroyed`) when
 * it was deleted for good since.
 */
export function recordAt(db: ReadableDb, table: string, key: string, row: number): Held | null {
  const since = db.all<LogRow>(
    `SELECT op, key, data FROM change_row WHERE table_name = ? AND key = ? AND id > ? ORDER BY id DESC`,
    table,
    key,
    row,
  );
  let held = recordNow(db, table, key);
  for (const change of since) held = before(held, change);
  return held;
}

/** What a row was before one change of it. */
function before(held: Held | null, { op, data }: LogRow): Held | null {
  if (data === null) throw new Refusal('was_destroyed');
  if (op === 'insert') return null;
  if (op === 'delete') return parsed<Held>(data);
  const former = Object.entries(parsed<Record<string, [Value, Value]>>(data)).map(
    ([column, [value]]) => [column, value] as const,
  );
  return { ...held, ...Object.fromEntries(former) };
}

/** A list of a record: its table, and by which columns it is of it. */
export type ListOf = { table: ChangedTable; columns: readonly string[]; to: readonly string[] };

/** The lists that are told as changes of the records of a table. */
export function listsOf(db: ReadableDb, table: string): ListOf[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
  return (Object.keys(CHANGE_TERMS) as ChangedTable[]).flatMap((list) => {
    const owner = listOwner(db, list);
    return owner === null || owner.table !== table
      ? []
      : [{ table: list, columns: owner.columns, to: owner.to }];
  });
}

/** What a list is of: what the first columns of its key refer to, or the portfolio; null for no list. */
export function listOwner(db: ReadableDb, list: ChangedTable): Omit<Reference, 'onDelete'> | null {
  const term: ChangeTerm = CHANGE_TERMS[list];
  if (term.isList !== true) return null;
  const key = keyColumns(db, list);
  const owner = parentsOf(db, list).find(({ columns }) =>
    columns.every((column, index) => key[index] === column),
  );
  return owner ?? { table: 'portfolio', columns: [], to: [] };
}

/** The rows of a list of a record, in the order of their keys. */
export function listNow(db: ReadableDb, list: ListOf, record: Held): Held[] {
  const order = keyColumns(db, list.table).map((column) => `"${column}"`);
  const where = list.columns.map((column) => `"${column}" IS ?`);
  return db.all<Held>(
    `SELECT * FROM "${list.table}" ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
     ORDER BY ${hasPosition(db, list.table) ? '"position"' : order.join(', ')}`,
    ...list.to.map((column) => record[column] ?? null),
  );
}

/** The same just after a row of the log. */
export function listAt(db: ReadableDb, list: ListOf, record: Held, row: number): Held[] {
  const prefix = `${JSON.stringify(list.to.map((column) => record[column] ?? null)).slice(0, -1)}${list.to.length === 0 ? '' : ','}`;
  const since = db.all<LogRow>(
    `SELECT op, key, data FROM change_row WHERE table_name = ? AND key >= ? AND key < ? AND id > ?
     ORDER BY id DESC`,
    list.table,
    prefix,
    `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`,
    row,
  );
  const held = new Map(listNow(db, list, record).map((one) => [keyOf(db, list.table, one), one]));
  for (const change of since) {
    if (change.data === null) throw new Refusal('was_destroyed');
    const later = change.op === 'update' ? keyAfter(db, list.table, change) : change.key;
    const was = before(held.get(later) ?? null, change);
    held.delete(later);
    if (was !== null) held.set(change.key, was);
  }
  const rows = [...held.values()];
  return hasPosition(db, list.table)
    ? rows.toSorted((a, b) => Number(a['position']) - Number(b['position']))
    : rows.toSorted((a, b) => (keyOf(db, list.table, a) < keyOf(db, list.table, b) ? -1 : 1));
}

/** The key of a row after a change that may have changed it. */
function keyAfter(db: ReadableDb, table: string, { key, data }: LogRow): string {
  const changes = parsed<Record<string, [Value, Value]>>(data ?? '{}');
  return JSON.stringify(
    keyPairs(db, table, key).map(([column, value]) => changes[column]?.[1] ?? value),
  );
}

function hasPosition(db: ReadableDb, table: string): boolean {
  return db.get("SELECT 1 FROM pragma_table_info(?) WHERE name = 'position'", table) !== undefined;
}

/** A row that went with a record, as it was when it went. */
export type GoneRow = { table: string; rowNumber: number | null; held: Held };

/** The record whose removal is the last of its key, and the parts that went with it in the same action. */
export function goneWith(
  db: ReadableDb,
  table: string,
  key: string,
  last: { firstRow: number; lastRow: number },
): GoneRow[] {
  const rows = db
    .all<{ table: string; key: string; rowNumber: number | null; data: string | null }>(
      `SELECT table_name AS "table", key, row_number AS rowNumber, data FROM change_row
       WHERE id BETWEEN ? AND ? AND op = 'delete' ORDER BY id`,
      last.firstRow,
      last.lastRow,
    )
    .map(({ data, ...row }) =>
      Object.assign(row, { held: data === null ? null : parsed<Held>(data) }),
    );
  const self = rows.findLast((row) => row.table === table && row.key === key);
  if (self?.held === undefined || self.held === null) throw new Refusal('was_destroyed');
  const gone: GoneRow[] = [{ table, rowNumber: self.rowNumber, held: self.held }];
  const left = new Set(rows.filter((row) => row !== self));
  const parents = new Map(
    [...new Set(rows.map((row) => row.table))].map((name) => [name, parentsOf(db, name)]),
  );
  for (let grew = true; grew; ) {
    grew = false;
    for (const row of left) {
      const { held } = row;
      if (held === null || !isPartOf(held, parents.get(row.table) ?? [], gone)) continue;
      gone.push({ table: row.table, rowNumber: row.rowNumber, held });
      left.delete(row);
      grew = true;
    }
  }
  return gone;
}

function isPartOf(held: Held, parents: readonly Reference[], gone: readonly GoneRow[]): boolean {
  return parents.some(({ table, columns, to }) =>
    gone.some(
      (one) =>
        one.table === table &&
        columns.every((column, index) => one.held[to[index] ?? ''] === held[column]),
    ),
  );
}

/** The last row of the log by which a record went; null when it never did. */
export function lastRemoval(db: ReadableDb, table: string, key: string): number | null {
  return (
    db.get<{ id: number }>(
      `SELECT id FROM change_row WHERE table_name = ? AND key = ? AND op = 'delete'
       ORDER BY id DESC LIMIT 1`,
      table,
      key,
    )?.id ?? null
  );
}

/** A record was deleted for good: the journal says nothing more of it. */
export function isDestroyed(db: ReadableDb, table: string, key: string): boolean {
  const last = db.get<{ data: string | null }>(
    `SELECT data FROM change_row WHERE table_name = ? AND key = ? AND op = 'delete'
     ORDER BY id DESC LIMIT 1`,
    table,
    key,
  );
  return last !== undefined && last.data === null;
}

/** What a reference refers to is there. */
export function isThere(db: ReadableDb, { table, columns, to }: Reference, held: Held): boolean {
  const values = columns.map((column) => held[column] ?? null);
  if (values.some((value) => value === null)) return true;
  const where = to.map((column) => `"${column}" IS ?`).join(' AND ');
  return db.get(`SELECT 1 FROM "${table}" WHERE ${where}`, ...values) !== undefined;
}
