import type { ChangedTable } from '../../../shared/domain/changeTerms.ts';
import { type SearchPlace, searchPlace } from '../../../shared/domain/search/searchPlaces.ts';
import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import type { SearchedRecord } from '../search/searchIndex.ts';
import { unseenFundings } from './fundingParts.ts';
import { keyColumns } from './heldTexts.ts';
import { unseenStakeholders } from './stakeholders.ts';

type Row = Readonly<Record<string, Value>>;

/** What a record says, column by column: its name first, when it has one of its own. */
export type SearchedTexts = readonly { column: string; text: string }[];

/** Records of a table, in the order of their keys, after a key; `last` is that of the next question, null when there are no more. */
export type SearchedPage = { records: SearchedRecord[]; last: string | null };

/** The next records of a table that say something. Its name and columns are those of `SEARCH_PLACES` only. */
export function searchedPage(
  db: ReadableDb,
  place: SearchPlace,
  after: string | null,
  most: number,
): SearchedPage {
  const keys = keyColumns(db, place.table);
  const names = keys.map((key) => `t."${key}"`).join(', ');
  const start = after === null ? [] : parsed<Value[]>(after);
  const rows = db.all<Row>(
    `SELECT ${columnsOf(db, place, keys)} FROM "${place.table}" AS t
     ${after === null ? '' : `WHERE (${names}) > (${keys.map(() => '?').join(', ')})`}
     ORDER BY ${names} LIMIT ?`,
    ...start,
    most,
  );
  const end = rows.at(-1);
  return {
    records: rows.flatMap((row) => recordOf(place, keys, row)),
    last: end === undefined || rows.length < most ? null : keyOf(keys, end),
  };
}

/** One record by its reference; null when it is gone, or says nothing. */
export function searchedRecord(db: ReadableDb, ref: string): SearchedRecord | null {
  const found = rowOf(db, ref);
  return found === null ? null : (recordOf(found.place, found.keys, found.row)[0] ?? null);
}

/** What a record says; null when it is gone. */
export function searchedTexts(db: ReadableDb, ref: string): SearchedTexts | null {
  const found = rowOf(db, ref);
  if (found === null) return null;
  const { place, row } = found;
  return [...(place.title === null ? [] : [place.title]), ...place.columns].map((column) => ({
    column,
    text: textOf(place, row, column),
  }));
}

/** How far the log of changes goes: its last row, and what tells it from another that has its number once the log was erased. */
export type LogEnd = { row: number; sign: string };

const SIGN = "table_name || op || key || coalesce(substr(data, 1, 400), '')";

/** Where the log of changes ends now. */
export function logEnd(db: ReadableDb): LogEnd {
  return (
    db.get<LogEnd>(
      `SELECT id AS row, ${SIGN} AS sign FROM change_row ORDER BY id DESC LIMIT 1`,
    ) ?? {
      row: 0,
      sign: '',
    }
  );
}

/** The references of what changed after an end of the log; null when the log is another since. */
export function changedSince(db: ReadableDb, { row, sign }: LogEnd): string[] | null {
  if (row > 0) {
    const there = db.get<{ sign: string }>(
      `SELECT ${SIGN} AS sign FROM change_row WHERE id = ?`,
      row,
    );
    if (there?.sign !== sign) return null;
  }
  return db
    .all<{ name: string; key: string }>(
      'SELECT DISTINCT table_name AS name, key FROM change_row WHERE id > ?',
      row,
    )
    .filter(({ name }) => searchPlace(name) !== undefined)
    .map(({ name, key }) => `${name}:${key}`);
}

/** What is in no answer: the initiatives that lie in the bin, and what only they have. */
export function outOfSight(db: ReadableDb): string[] {
  const binned = db.all<{ id: string }>('SELECT id FROM initiative WHERE removed_at IS NOT NULL');
  if (binned.length === 0) return [];
  return [...binned.map(({ id }) => id), ...unseenFundings(db), ...unseenStakeholders(db)];
}

/** The table and the key of a reference; no table when it is not one that is looked through. */
export function partsOfRef(ref: string): { table: ChangedTable | undefined; key: string } {
  const at = ref.indexOf(':');
  return { table: searchPlace(ref.slice(0, at))?.table, key: ref.slice(at + 1) };
}

function rowOf(
  db: ReadableDb,
  ref: string,
): { place: SearchPlace; keys: string[]; row: Row } | null {
  const { table, key } = partsOfRef(ref);
  const place = table === undefined ? undefined : searchPlace(table);
  if (place === undefined || table === undefined) return null;
  const keys = keyColumns(db, table);
  const row = db.get<Row>(
    `SELECT ${columnsOf(db, place, keys)} FROM "${table}" AS t
     WHERE ${keys.map((column) => `t."${column}" IS ?`).join(' AND ')}`,
    ...parsed<Value[]>(key),
  );
  return row === undefined ? null : { place, keys, row };
}

function recordOf(place: SearchPlace, keys: readonly string[], row: Row): SearchedRecord[] {
  const title = place.title === null ? '' : textOf(place, row, place.title);
  const body = place.columns.map((column) => textOf(place, row, column)).join(' ');
  if (title === '' && body.trim() === '') return [];
  const owner = row['search_owner'];
  return [
    {
      kind: place.kind,
      ref: `${place.table}:${keyOf(keys, row)}`,
      ownerId: typeof owner === 'string' ? owner : null,
      title,
      body,
    },
  ];
}

function keyOf(keys: readonly string[], row: Row): string {
  return JSON.stringify(keys.map((column) => row[column] ?? null));
}

function textOf(place: SearchPlace, row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') return '';
  return place.json?.includes(column) === true ? textsInside(parsed(value)).join(' ') : value;
}

/** The texts of a rich text, without what only says how they look. */
function textsInside(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsInside);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'text' && typeof one === 'string' ? [one] : textsInside(one),
  );
}

function columnsOf(db: ReadableDb, place: SearchPlace, keys: readonly string[]): string {
  const title = place.title === null ? [] : [place.title];
  const read = [...new Set([...keys, ...title, ...place.columns])].map((name) => `t."${name}"`);
  return [...read, `${ownerOf(db, place.table, 't', 0)} AS search_owner`].join(', ');
}

/** The initiative, the funding or the stakeholder that a row is part of, through the tables that it goes with. */
function ownerOf(db: ReadableDb, table: string, alias: string, depth: number): string {
  if (/^(initiative|funding|stakeholder)$/.test(table)) return `${alias}.id`;
  const columns = db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table);
  if (columns.some(({ name }) => name === 'initiative_id')) return `${alias}.initiative_id`;
  const parents = db.all<{ parent: string; child: string; key: string | null }>(
    `SELECT "table" AS parent, "from" AS child, "to" AS key FROM pragma_foreign_key_list(?)
     WHERE on_delete = 'CASCADE' AND seq = 0`,
    table,
  );
  for (const { parent, child, key } of parents) {
    const above = `p${depth}`;
    const owner = depth > 4 ? 'NULL' : ownerOf(db, parent, above, depth + 1);
    if (owner === 'NULL') continue;
    const column = key ?? keyColumns(db, parent)[0] ?? 'id';
    return `(SELECT ${owner} FROM "${parent}" AS ${above} WHERE ${above}."${column}" = ${alias}."${child}")`;
  }
  return 'NULL';
}
