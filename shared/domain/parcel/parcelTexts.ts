import type { ParcelRow, ParcelTables } from './canonical.ts';
import { PARCEL_TABLE_NAMES, type ParcelTableName, parcelTable } from './parcelColumns.ts';

/** A text of a parcel, and where it stands. */
export type ParcelText = {
  readonly table: ParcelTableName;
  readonly column: string;
  readonly text: string;
};

/** The rows of a parcel that are of each of its initiatives, its own row first; what several share is of none. */
export function byInitiative(tables: ParcelTables): Map<string, ParcelOfOne[]> {
  const owners = new Map<string, Map<unknown, string>>();
  const result = new Map<string, ParcelOfOne[]>();
  for (const table of PARCEL_TABLE_NAMES) {
    const { of } = parcelTable(table);
    const own = new Map<unknown, string>();
    owners.set(table, own);
    if (of === null && table !== 'initiative') continue;
    for (const row of tables[table] ?? []) {
      const owner =
        of === null
          ? String(row['id'])
          : of[1] === 'initiative'
            ? String(row[of[0]])
            : owners.get(of[1])?.get(row[of[0]]);
      if (owner === undefined) continue;
      own.set(row['id'], owner);
      const rows = result.get(owner) ?? [];
      rows.push({ table, row });
      result.set(owner, rows);
    }
  }
  return result;
}

/** One row of a parcel, with its table. */
export type ParcelOfOne = { readonly table: ParcelTableName; readonly row: ParcelRow };

/** The columns of facts that are words of a person all the same. */
const WORDS: ReadonlySet<string> = new Set(['name', 'unit']);

/** The texts that some rows say, those that are empty left out. */
export function textsOf(rows: readonly ParcelOfOne[]): ParcelText[] {
  return rows.flatMap(({ table, row }) =>
    Object.entries(parcelTable(table).columns).flatMap(([column, part]) => {
      const text = row[column];
      const isText = part === 'text' || part === 'title' || part === 'link' || WORDS.has(column);
      return isText && typeof text === 'string' && text !== '' ? [{ table, column, text }] : [];
    }),
  );
}
