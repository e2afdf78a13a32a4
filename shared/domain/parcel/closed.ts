import type { ParcelRow, ParcelTables } from './canonical.ts';
import { PARCEL_TABLE_NAMES, type ParcelTableName, parcelTable } from './parcelColumns.ts';

type Refers = Readonly<Record<string, string>>;

/** What rows refer to, beside what `PARCEL_TABLES` says: what several initiatives share. */
const SHARED_REFERS: Readonly<Partial<Record<ParcelTableName, Refers>>> = {
  grid_version: { based_on: 'grid_version' },
  grid_application: { grid_version_id: 'grid_version' },
  funding: { funder_id: 'funder' },
};

/** By which rows what is shared is reached from an initiative: of that table, in that column. */
const REACHED_BY = {
  funding: ['funding_share', 'funding_id'],
  funder: ['funding', 'funder_id'],
} as const satisfies Readonly<Partial<Record<ParcelTableName, [ParcelTableName, string]>>>;

/**
 * Whether a parcel speaks only of its own initiatives: all that its rows are of, or refer to, is in it, and each
 * row is reached from one of its initiatives. Any other would write into what somebody else sent.
 */
export function isClosed(tables: ParcelTables): boolean {
  const keys = new Map<string, ReadonlySet<unknown>>(
    PARCEL_TABLE_NAMES.map((table) => [table, valuesOf(tables, table, 'id')]),
  );
  return (
    PARCEL_TABLE_NAMES.every((table) => {
      const { of, refers } = parcelTable(table);
      const others = Object.entries({ ...refers, ...SHARED_REFERS[table] });
      return (tables[table] ?? []).every(
        (row) =>
          (of === null || keys.get(of[1])?.has(row[of[0]]) === true) &&
          others.every(([column, to]) => isNull(row, column) || keys.get(to)?.has(row[column])),
      );
    }) &&
    Object.entries(REACHED_BY).every(([table, [by, column]]) =>
      isWithin(keys.get(table), valuesOf(tables, by, column)),
    ) &&
    isWithin(keys.get('grid_version'), usedGrids(tables))
  );
}

function isNull(row: ParcelRow, column: string): boolean {
  return row[column] === null;
}

function valuesOf(tables: ParcelTables, table: ParcelTableName, column: string): Set<unknown> {
  return new Set((tables[table] ?? []).map((row) => row[column]));
}

/** The versions of the grid that applications use, and those that these were made from. */
function usedGrids(tables: ParcelTables): Set<unknown> {
  const madeFrom = new Map((tables.grid_version ?? []).map((row) => [row['id'], row['based_on']]));
  const used = valuesOf(tables, 'grid_application', 'grid_version_id');
  // What is put in a set while it is gone through is come to as well.
  for (const id of used) {
    const former = madeFrom.get(String(id));
    if (typeof former === 'string') used.add(former);
  }
  return used;
}

function isWithin(some: ReadonlySet<unknown> | undefined, all: ReadonlySet<unknown>): boolean {
  return [...(some ?? [])].every((one) => all.has(one));
}
