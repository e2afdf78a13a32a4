import { connectToMemory, type Raw } from '../connect.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrations/index.ts';
import type { Sort } from './record.ts';

/** A column of a table, as its version says. */
export type Column = { name: string; type: string; isRequired: boolean };

/** A reference from a table to another. */
export type Reference = {
  table: string;
  columns: string[];
  to: string[];
  /** What is left when the other row is gone. */
  without: 'nothing' | 'the row';
};

/** What a table of a version is. */
export type Shape = {
  name: string;
  /** Its columns in the order of the file. */
  columns: Column[];
  /** True when its rows are the entries of an index (`WITHOUT ROWID`). */
  isIndex: boolean;
  /** The place of the column that is the key of the row itself; -1 when none is. */
  keyAt: number;
  /** The places of its primary key. */
  primary: number[];
  references: Reference[];
  /** Where its tree begins in a file just made. */
  root: number;
  /** The indexes that have an entry for each row. */
  indexes: { name: string; root: number }[];
};

/** What the tables of a version are, in the order in which they were made: from our own steps, never from the file that is read. */
export function shapesOf(migrations: readonly Migration[]): Shape[] {
  const raw = connectToMemory();
  try {
    migrate(raw, migrations);
    return raw
      .prepare<[], { name: string; root: number }>(
        "SELECT name, rootpage AS root FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
      )
      .all()
      .map(({ name, root }) => shapeOf(raw, name, root));
  } finally {
    raw.close();
  }
}

type ColumnRow = { name: string; type: string; notnull: number; pk: number };

function shapeOf(raw: Raw, name: string, root: number): Shape {
  const rows = raw.prepare<[string], ColumnRow>('SELECT * FROM pragma_table_info(?)').all(name);
  const isIndex =
    raw.prepare('SELECT 1 FROM pragma_table_list(?) WHERE wr = 1').get(name) !== undefined;
  const keys = rows.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
  const ordered = isIndex ? [...keys, ...rows.filter(({ pk }) => pk === 0)] : rows;
  const [key] = keys;
  return {
    name,
    columns: ordered.map(({ name: column, type, notnull }) => ({
      name: column,
      type,
      isRequired: notnull === 1,
    })),
    isIndex,
    keyAt: !isIndex && keys.length === 1 && key?.type === 'INTEGER' ? rows.indexOf(key) : -1,
    primary: keys.map((column) => ordered.indexOf(column)),
    references: referencesOf(raw, name),
    root,
    indexes: raw
      .prepare<[string], { name: string; root: number }>(
        `SELECT l.name, s.rootpage AS root FROM pragma_index_list(?) AS l
         JOIN sqlite_schema AS s ON s.name = l.name
         WHERE l.partial = 0 AND s.rootpage <> ${root}`,
      )
      .all(name),
  };
}

type ReferenceRow = { id: number; from: string; to: string; table: string; on_delete: string };

function referencesOf(raw: Raw, name: string): Reference[] {
  const found = new Map<number, Reference>();
  for (const row of raw
    .prepare<[string], ReferenceRow>('SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq')
    .all(name)) {
    const reference = found.get(row.id) ?? {
      table: row.table,
      columns: [],
      to: [],
      without: row.on_delete === 'SET NULL' ? 'the row' : 'nothing',
    };
    reference.columns.push(row.from);
    reference.to.push(row.to);
    found.set(row.id, reference);
  }
  return [...found.values()];
}

/** Whether values of these sorts may be a row of a table: as many, of its types, none missing where one is required. */
export function fits(shape: Shape, sorts: readonly Sort[]): boolean {
  if (sorts.length !== shape.columns.length) return false;
  return shape.columns.every(({ type, isRequired }, place) => {
    const sort = sorts[place];
    // The key of a row stands beside its values, which leave its place empty.
    if (sort === undefined || sort === 'null') return place === shape.keyAt || !isRequired;
    return place !== shape.keyAt && (SORTS[type] ?? []).includes(sort);
  });
}

/** What a column of a type takes; a real number without fraction is kept as a whole one. */
const SORTS: Readonly<Record<string, readonly Sort[]>> = {
  TEXT: ['text'],
  INTEGER: ['integer'],
  REAL: ['real', 'integer'],
  BLOB: ['blob'],
};
