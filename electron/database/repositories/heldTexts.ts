import { HELD_PLACES, type HeldPlace } from '../../../shared/domain/heldPlaces.ts';
import { searchable } from '../../../shared/domain/renaming.ts';
import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import type { Steps } from '../steps.ts';

/** Rows that one reading takes; of those that hold whole documents, some hundred kilobytes each, few. */
const READ_ROWS = 400;
const READ_DOCUMENTS = 4;
/** Characters that one step looks through: about three milliseconds. */
const STEP_LENGTH = 100_000;

/** A text that holds what is looked for, or is part of a record that does. */
export type FoundText = {
  readonly table: string;
  /** The values of the primary key, as the log writes them. */
  readonly key: string;
  readonly column: string;
  readonly text: string;
};

type Row = Readonly<Record<string, Value>>;

/**
 * Every text of the file that holds some words, whatever their accents and case, what lies in the bin
 * included; of a record that is about one person, all its texts. The names of tables and columns are those of
 * `HELD_PLACES` only.
 */
export function* findTexts(db: ReadableDb, words: string): Steps<FoundText[]> {
  const wanted = searchable(words);
  const found: FoundText[] = [];
  if (wanted === '') return found;
  for (const place of HELD_PLACES) {
    const keys = keyColumns(db, place.table);
    const most = (place.json ?? []).length > 0 ? READ_DOCUMENTS : READ_ROWS;
    let looked = 0;
    for (let rows = pageOf(db, place, { keys, most, after: null }); rows.length > 0; ) {
      for (const row of rows) {
        found.push(...textsOf(place, keys, row, wanted));
        looked += lengthOf(place, row);
        if (looked < STEP_LENGTH) continue;
        looked = 0;
        yield;
      }
      yield;
      const last = rows.at(-1);
      if (rows.length < most || last === undefined) break;
      rows = pageOf(db, place, { keys, most, after: keys.map((key) => last[key] ?? null) });
    }
  }
  return found;
}

/** One text by its place; null when it is not there any more. */
export function readText(
  db: ReadableDb,
  { table, key, column }: Omit<FoundText, 'text'>,
): string | null {
  const place = HELD_PLACES.find((one) => one.table === table && one.columns.includes(column));
  if (place === undefined) return null;
  const keys = keyColumns(db, table);
  const row = db.get<{ value: string | null }>(
    `SELECT "${column}" AS value FROM "${table}" WHERE ${keys.map((one) => `"${one}" IS ?`).join(' AND ')}`,
    ...parsed<Value[]>(key),
  );
  return row?.value ?? null;
}

/** The columns of the primary key of a table. */
export function keyColumns(db: ReadableDb, table: string): string[] {
  return db
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', table)
    .map(({ name }) => name);
}

/** The rows of a table after a key, in its order. */
function pageOf(
  db: ReadableDb,
  { table, columns }: HeldPlace,
  { keys, most, after }: { keys: readonly string[]; most: number; after: readonly Value[] | null },
): Row[] {
  const read = [...new Set([...keys, ...columns])].map((column) => `"${column}"`).join(', ');
  const order = keys.map((key) => `"${key}"`).join(', ');
  const since = after === null ? '' : `WHERE (${order}) > (${keys.map(() => '?').join(', ')})`;
  return db.all<Row>(
    `SELECT ${read} FROM "${table}" ${since} ORDER BY ${order} LIMIT ${most}`,
    ...(after ?? []),
  );
}

function lengthOf({ columns }: HeldPlace, row: Row): number {
  let length = 0;
  for (const column of columns) {
    const value = row[column];
    if (typeof value === 'string') length += value.length;
  }
  return length;
}

function textsOf(
  { table, columns, isWhole, json = [] }: HeldPlace,
  keys: readonly string[],
  row: Row,
  wanted: string,
): FoundText[] {
  const key = JSON.stringify(keys.map((column) => row[column] ?? null));
  const texts = columns.map((column) => {
    const value = row[column];
    const text = typeof value === 'string' ? value : '';
    return { table, key, column, text: json.includes(column) ? wordsIn(text, wanted) : text };
  });
  const having = texts.filter(({ text }) => searchable(text).includes(wanted));
  if (having.length === 0) return [];
  return isWhole ? texts.filter(({ text }) => text !== '') : having;
}

/** The texts inside a JSON document that hold what is looked for. */
function wordsIn(json: string, wanted: string): string {
  if (json === '') return '';
  const found = new Set<string>();
  const go = (value: unknown): void => {
    if (typeof value === 'string') {
      if (searchable(value).includes(wanted)) found.add(value);
    } else if (Array.isArray(value)) {
      value.forEach(go);
    } else if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(go);
    }
  };
  go(parsed<unknown>(json));
  return [...found].join('\n');
}

/** Whose row it is: its initiative, found through the tables that it is part of; null for what is the portfolio's. */
export function initiativeOfRow(
  db: ReadableDb,
  table: string,
  key: string,
): { id: string; title: string; isInBin: boolean } | null {
  const id = ownerOf(db, table, keyColumns(db, table), parsed<Value[]>(key), 0);
  if (id === null) return null;
  const found = db.get<{ title: string; removed: number }>(
    'SELECT title, removed_at IS NOT NULL AS removed FROM initiative WHERE id = ?',
    id,
  );
  return found === undefined ? null : { id, title: found.title, isInBin: found.removed === 1 };
}

function ownerOf(
  db: ReadableDb,
  table: string,
  columns: readonly string[],
  values: readonly Value[],
  depth: number,
): string | null {
  const where = columns.map((column) => `"${column}" IS ?`).join(' AND ');
  const row = db.get<Row>(`SELECT * FROM "${table}" WHERE ${where}`, ...values);
  if (row === undefined || depth > 6) return null;
  if (table === 'initiative') return String(row['id']);
  if (typeof row['initiative_id'] === 'string') return row['initiative_id'];
  const parents = db.all<{ table: string; from: string; to: string | null }>(
    `SELECT "table", "from", "to" FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE' AND seq = 0`,
    table,
  );
  for (const parent of parents) {
    const value = row[parent.from];
    if (value === null || value === undefined) continue;
    const to = parent.to ?? keyColumns(db, parent.table)[0] ?? 'id';
    const owner = ownerOf(db, parent.table, [to], [value], depth + 1);
    if (owner !== null) return owner;
  }
  return null;
}
