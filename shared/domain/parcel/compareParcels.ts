import type { ParcelRow, ParcelTables, ParcelValue } from './canonical.ts';
import { PARCEL_TABLE_NAMES, type ParcelTableName, parcelTable } from './parcelColumns.ts';
import { byInitiative } from './parcelTexts.ts';

/** One thing that a later parcel says otherwise. `column` is null for a record that came or went. */
export type ParcelChange = {
  readonly table: ParcelTableName;
  readonly did: 'insert' | 'update' | 'delete';
  /** What names the record: its title, its statement, its date; empty when nothing does. */
  readonly title: string;
  /** The column that the title is from; null when nothing names the record. */
  readonly titleColumn: string | null;
  readonly column: string | null;
  readonly former: ParcelValue;
  readonly later: ParcelValue;
};

/** An initiative of two parcels of one portfolio. */
export type ComparedInitiative = {
  readonly id: string;
  readonly title: string;
  readonly state: 'added' | 'gone' | 'changed' | 'same';
  readonly changes: readonly ParcelChange[];
};

type Said = ReadonlyMap<string, { readonly table: ParcelTableName; readonly row: ParcelRow }>;

/**
 * What a later parcel of a portfolio says otherwise than a former one, initiative by initiative and record by
 * record. Of a parcel that is not of the whole portfolio, what is not in it is not gone.
 */
export function compareParcels(
  former: ParcelTables,
  later: ParcelTables,
  { isWhole }: { isWhole: boolean },
): ComparedInitiative[] {
  const [before, after] = [saidBy(former), saidBy(later)];
  const result: ComparedInitiative[] = [];
  for (const [id, now] of after) {
    const was = before.get(id);
    const title = titleOf(now, id);
    if (was === undefined) {
      result.push({ id, title, state: 'added', changes: [] });
    } else {
      const changes = changesOf(was, now);
      result.push({ id, title, state: changes.length === 0 ? 'same' : 'changed', changes });
    }
  }
  if (isWhole) {
    for (const [id, was] of before) {
      if (!after.has(id)) result.push({ id, title: titleOf(was, id), state: 'gone', changes: [] });
    }
  }
  return result;
}

function saidBy(tables: ParcelTables): Map<string, Said> {
  const all = new Map<string, Said>();
  for (const [id, rows] of byInitiative(tables)) {
    all.set(id, new Map(rows.map((one) => [keyOf(one.table, one.row), one])));
  }
  return all;
}

const KEYS: ReadonlySet<string> = new Set(['position', 'component_id', 'sub_element_id']);

/** By what a row of a parcel is known. */
function keyOf(table: ParcelTableName, row: ParcelRow): string {
  const { id } = row;
  if (id !== undefined) return `${table} ${String(id)}`;
  const { columns } = parcelTable(table);
  const parts = Object.keys(columns).filter(
    (column) => columns[column] === 'id' || KEYS.has(column),
  );
  return `${table} ${parts.map((column) => String(row[column])).join(' ')}`;
}

function changesOf(was: Said, now: Said): ParcelChange[] {
  const changes: ParcelChange[] = [];
  for (const [key, { table, row }] of now) {
    const former = was.get(key);
    if (former === undefined) {
      changes.push(whole(table, 'insert', row));
      continue;
    }
    for (const [column, part] of Object.entries(parcelTable(table).columns)) {
      const [before, after] = [former.row[column] ?? null, row[column] ?? null];
      if (part === 'stamp' || before === after) continue;
      changes.push({
        table,
        did: 'update',
        ...nameOf(row),
        column,
        former: before,
        later: after,
      });
    }
  }
  for (const [key, { table, row }] of was) {
    if (!now.has(key)) changes.push(whole(table, 'delete', row));
  }
  return changes.toSorted((a, b) => orderOf(a) - orderOf(b));
}

function whole(table: ParcelTableName, did: 'insert' | 'delete', row: ParcelRow): ParcelChange {
  return { table, did, ...nameOf(row), column: null, former: null, later: null };
}

function orderOf({ table }: ParcelChange): number {
  return PARCEL_TABLE_NAMES.indexOf(table);
}

/** The columns by which a record is named, the first that it has. */
const NAMES = ['title', 'statement', 'name', 'stage', 'date', 'component_id'];

function nameOf(row: ParcelRow): { title: string; titleColumn: string | null } {
  const column = NAMES.find((one) => typeof row[one] === 'string');
  if (column === undefined) return { title: '', titleColumn: null };
  return { title: String(row[column]), titleColumn: column };
}

function titleOf(said: Said, id: string): string {
  return String(said.get(`initiative ${id}`)?.row['title'] ?? '');
}
