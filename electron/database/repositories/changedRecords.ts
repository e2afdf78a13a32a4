import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import { isValue } from './loggedColumns.ts';

/** What a row holds, column by column. */
export type Held = Readonly<Record<string, Value>>;

/** The primary key of a table, column by column, with the values of a key of the log; null for what it does not say. */
export function keyPairs(db: ReadableDb, table: string, key: string): [string, Value][] {
  const written = parsed<unknown>(key);
  const values: unknown[] = Array.isArray(written) ? written : [];
  return db
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', table)
    .map(({ name }, index) => {
      const value = values[index];
      return [name, isValue(value) ? value : null];
    });
}

/** A row as it is now, by its key in the log; null when it is not there. The table's name is one of the schema. */
export function recordNow(db: ReadableDb, table: string, key: string): Held | null {
  const pairs = keyPairs(db, table, key);
  const where = pairs.map(([column]) => `"${column}" IS ?`).join(' AND ');
  return (
    db.get<Held>(`SELECT * FROM "${table}" WHERE ${where}`, ...pairs.map(([, value]) => value)) ??
    null
  );
}

/** A row as it is now or, when it is gone, as it was when it went. */
export function recordKnown(db: ReadableDb, table: string, key: string): Held | null {
  const now = recordNow(db, table, key);
  if (now !== null) return now;
  const gone = db.get<{ data: string | null }>(
    `SELECT data FROM change_row WHERE table_name = ? AND key = ? AND op = 'delete'
     ORDER BY id DESC LIMIT 1`,
    table,
    key,
  );
  return gone === undefined || gone.data === null ? null : parsed<Held>(gone.data);
}

/** The title of an initiative, wherever it is, and whether it lies in the bin; null when it is nowhere. */
export function initiativeTitle(
  db: ReadableDb,
  id: string,
): { title: string; isInBin: boolean } | null {
  const found = db.get<{ title: string; removed: number }>(
    'SELECT title, removed_at IS NOT NULL AS removed FROM initiative WHERE id = ?',
    id,
  );
  if (found !== undefined) return { title: found.title, isInBin: found.removed === 1 };
  const gone = recordKnown(db, 'initiative', JSON.stringify([id]));
  return gone === null
    ? null
    : { title: String(gone['title']), isInBin: gone['removed_at'] !== null };
}

/** The name of a component of the grid as the version of an application calls it. */
export function componentName(
  db: ReadableDb,
  applicationId: string,
  componentId: string,
): string | null {
  return (
    db.get<{ label: string | null }>(
      `SELECT (SELECT json_extract(t.value, '$.label.text') FROM json_tree(g.definition) AS t
         WHERE t.type = 'object' AND json_extract(t.value, '$.id') = ? LIMIT 1) AS label
       FROM grid_application AS a JOIN grid_version AS g ON g.id = a.grid_version_id
       WHERE a.id = ?`,
      componentId,
      applicationId,
    )?.label ?? null
  );
}
