import { Refusal } from '../../shared/ipc/errors.ts';
import type { Value } from './connect.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/**
 * Rows of one table, field by field. The SQL is put together from the constants of a repository
 * only: nothing that a person typed is ever a part of it.
 */
export type Table<Field extends string> = {
  readonly name: string;
  /** Each field and its column, in the order of the schema. */
  readonly columns: Readonly<Record<Field, string>>;
};

/** A JSON document as a table keeps it: its text, and of which form it is. */
export type Kept = { readonly form: number; readonly text: string };

/** A patch as the contract parses it: a field that is absent or undefined stays as it is. */
export type Patch<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** `"social_need" AS "socialNeed", …` */
export function columnList<Field extends string>(table: Table<Field>): string {
  return entries(table.columns)
    .map(([field, column]) => `"${column}" AS "${field}"`)
    .join(', ');
}

/** Adds a row from the fields that the table has. */
export function insert<Field extends string>(
  db: WritableDb,
  table: Table<Field>,
  record: Readonly<Record<NoInfer<Field>, unknown>>,
): void {
  const pairs = entries(table.columns);
  const columns = pairs.map(([, column]) => `"${column}"`).join(', ');
  const marks = pairs.map(() => '?').join(', ');
  db.run(
    `INSERT INTO "${table.name}" (${columns}) VALUES (${marks})`,
    ...pairs.map(([field]) => stored(record[field])),
  );
}

/** Changes the fields that a patch has; fields that the table has not are left to the caller. */
export function update<Field extends string>(
  db: WritableDb,
  table: Table<Field>,
  id: string | number,
  patch: Readonly<Partial<Record<NoInfer<Field>, unknown>>>,
): void {
  const pairs = entries(table.columns).filter(
    ([field]) => patch[field] !== undefined && table.columns[field] !== 'id',
  );
  if (pairs.length === 0) return;
  const set = pairs.map(([, column]) => `"${column}" = ?`).join(', ');
  const changed = db.run(
    `UPDATE "${table.name}" SET ${set} WHERE id = ?`,
    ...pairs.map(([field]) => stored(patch[field])),
    id,
  );
  if (changed === 0) throw new Refusal('not_found');
}

/** Removes a row; refuses when it is not there. */
export function remove(db: WritableDb, table: { readonly name: string }, id: string): void {
  if (db.run(`DELETE FROM "${table.name}" WHERE id = ?`, id) === 0) throw new Refusal('not_found');
}

/** The row of an identifier; refuses when it is not there. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in `ReadableDb`
export function find<Row>(db: ReadableDb, table: Table<string>, id: string | number): Row {
  const row = db.get<Row>(`SELECT ${columnList(table)} FROM "${table.name}" WHERE id = ?`, id);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/** Rows grouped by a field, each group in the order of the rows. */
export function grouped<Row, Key extends keyof Row>(
  rows: readonly Row[],
  key: Key,
): Map<Row[Key], Row[]> {
  const groups = new Map<Row[Key], Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group === undefined) groups.set(row[key], [row]);
    else group.push(row);
  }
  return groups;
}

/** What SQLite put together as JSON from our own tables (`json_group_array`). */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in `ReadableDb`
export function parsed<T>(json: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own query said its shape
  return JSON.parse(json) as T;
}

function entries<Field extends string>(columns: Readonly<Record<Field, string>>) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a Record are its fields
  return Object.entries(columns) as [Field, string][];
}

function stored(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value instanceof Uint8Array) return value;
  throw new TypeError('Not a value that a column holds');
}
