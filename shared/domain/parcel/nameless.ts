import type { ParcelRow, ParcelTables, ParcelValue } from './canonical.ts';
import { namelessGrid, otherGrid, otherKey } from './namelessGrid.ts';
import {
  PARCEL_TABLE_NAMES,
  type ParcelPart,
  type ParcelTableName,
  parcelTable,
} from './parcelColumns.ts';

/** What a parcel without names is made with. */
export type Namelessness = {
  /** Another identifier for one: always the same, and nobody without the portfolio can say of which. */
  readonly other: (id: string) => string;
  /** The neutral word that takes the place of a title. */
  readonly word: (table: ParcelTableName, otherId: string) => string;
  /** Name of the region of a MRC; undefined for one that is not known. */
  readonly regionOf: (mrcCode: string) => string | undefined;
  /** SHA-256 of a text, in hexadecimal. */
  readonly hash: (text: string) => string;
  /** What stands for every instant of writing. */
  readonly instant: string;
};

/**
 * The rows of a parcel without names: what is counted stays, dates and amounts are rounded, texts are gone,
 * sectors are those that several have, places are regions.
 * It is less than a name, and more than nothing: who knows the milieu may recognise an initiative.
 */
export function nameless(tables: ParcelTables, given: Namelessness): ParcelTables {
  const by = { ...given, other: inOrder(tables, given.other) };
  const result: Partial<Record<ParcelTableName, readonly ParcelRow[]>> = {};
  for (const table of PARCEL_TABLE_NAMES) {
    const rows = tables[table] ?? [];
    if (table === 'reading_note') continue;
    if (table === 'initiative_sector') {
      result[table] = sectors(rows, by);
      continue;
    }
    if (table === 'grid_version') {
      result[table] = rows.map((row) => namelessGrid(row, by));
      continue;
    }
    if (table === 'initiative_territory' || table === 'diffusion_territory') {
      result[table] = regions(rows, table === 'initiative_territory' ? INITIATIVE : DIFFUSION, by);
    } else {
      result[table] = rows.filter(hasNoOtherName).map((row) => without(table, row, by));
    }
  }
  return result;
}

/** Below a thousand dollars, an amount is not said: shares that are rounded down never exceed their whole. */
const LEFT_OUT_CENTS = 100_000;

/** A sector that fewer initiatives of the parcel have is as good as a name. */
export const FEWEST_OF_SECTOR = 3;

function monthOf(date: ParcelValue): string {
  return String(date).slice(0, 'YYYY-MM'.length);
}

/**
 * Other identifiers, which follow one another as those that they stand for wherever a month hides which of two
 * rows came last: what counts is the last one.
 */
function inOrder(tables: ParcelTables, other: (id: string) => string): (id: string) => string {
  const placed = new Map<string, string>();
  for (const table of PARCEL_TABLE_NAMES) {
    const { columns, of } = parcelTable(table);
    if (of === null || columns['id'] === undefined || columns['date'] === undefined) continue;
    const months = new Map<string, ParcelRow[]>();
    const unit = columns['date'] === 'year' ? 'YYYY' : 'YYYY-MM';
    for (const row of tables[table] ?? []) {
      const key = `${String(row[of[0]])} ${String(row['date']).slice(0, unit.length)}`;
      const rows = months.get(key);
      if (rows === undefined) months.set(key, [row]);
      else rows.push(row);
    }
    for (const rows of months.values()) {
      if (rows.length < 2) continue;
      const ids = rows.toSorted(byDay).map((row) => String(row['id']));
      const others = ids.map(other).toSorted();
      for (const [index, id] of ids.entries()) placed.set(id, others[index] ?? other(id));
    }
  }
  return (id) => placed.get(id) ?? other(id);
}

function byDay(a: ParcelRow, b: ParcelRow): number {
  const [first, second] = [a, b].map((row) =>
    [row['date'], row['created_at'], row['id']].map((one) => String(one ?? '')).join(' '),
  );
  if (first === second || first === undefined || second === undefined) return 0;
  return first < second ? -1 : 1;
}

/** The sectors that several initiatives have; the others are one word, once for each. */
function sectors(rows: readonly ParcelRow[], by: Namelessness): ParcelRow[] {
  const having = new Map<ParcelValue, number>();
  for (const { name = null } of rows) having.set(name, (having.get(name) ?? 0) + 1);
  const other = by.word('initiative_sector', '');
  const owners = new Map<string, Set<string>>();
  for (const row of rows) {
    const owner = String(row[INITIATIVE]);
    const names = owners.get(owner) ?? new Set();
    const isShared = (having.get(row['name'] ?? null) ?? 0) >= FEWEST_OF_SECTOR;
    owners.set(owner, names.add(isShared ? String(row['name']) : other));
  }
  return [...owners].flatMap(([owner, names]) =>
    [...names].map((name, position) => ({ initiative_id: by.other(owner), position, name })),
  );
}

const INITIATIVE = 'initiative_id';
const DIFFUSION = 'diffusion_id';

/** A family tie to what is only a name says nothing without it. */
function hasNoOtherName(row: ParcelRow): boolean {
  return (row['other_name'] ?? '') === '';
}

function without(table: ParcelTableName, row: ParcelRow, by: Namelessness): ParcelRow {
  const { columns } = parcelTable(table);
  const id = row['id'];
  const word = () => by.word(table, by.other(typeof id === 'string' ? id : ''));
  const bare = (value: ParcelValue, part: ParcelPart): ParcelValue => {
    if (value === null) return null;
    if (part === 'id') return by.other(String(value));
    if (part === 'key') return otherKey(String(value), by);
    if (part === 'stamp') return by.instant;
    if (part === 'date') return monthOf(value);
    if (part === 'day') return `${monthOf(value)}-01`;
    if (part === 'year') return String(value).slice(0, 'YYYY'.length);
    if (part === 'amount') return Math.floor(Number(value) / LEFT_OUT_CENTS) * LEFT_OUT_CENTS;
    if (part === 'text') return '';
    if (part === 'link') return null;
    return part === 'title' ? word() : value;
  };
  return Object.fromEntries(
    Object.entries(columns).map(([column, part]) => [
      column,
      column === 'grid_version_id'
        ? otherGrid(String(row[column]), by)
        : bare(row[column] ?? null, part),
    ]),
  );
}

/** The regions in which the places of each owner are, each once; a place in none that is known is left out. */
function regions(rows: readonly ParcelRow[], owner: string, by: Namelessness): ParcelRow[] {
  const seen = new Map<string, string[]>();
  for (const row of rows) {
    const id = String(row[owner]);
    const region = by.regionOf(String(row['mrc_code']));
    const known = seen.get(id) ?? [];
    if (region !== undefined && !known.includes(region)) seen.set(id, [...known, region]);
  }
  return [...seen].flatMap(([id, names]) =>
    names.toSorted().map((name, position) => ({
      [owner]: by.other(id),
      position,
      kind: 'other',
      name,
      mrc_code: '',
    })),
  );
}
