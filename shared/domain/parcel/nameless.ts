import type { ParcelRow, ParcelTables, ParcelValue } from './canonical.ts';
import { namelessGrid, otherGrid } from './namelessGrid.ts';
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
 * The rows of a parcel without names: what is counted and dated stays, texts are gone, places are regions.
 * It is less than a name, and more than nothing: who knows the milieu may recognise an initiative.
 */
export function nameless(tables: ParcelTables, by: Namelessness): ParcelTables {
  const result: Partial<Record<ParcelTableName, readonly ParcelRow[]>> = {};
  for (const table of PARCEL_TABLE_NAMES) {
    const rows = tables[table] ?? [];
    if (table === 'reading_note') continue;
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
    if (part === 'stamp') return by.instant;
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
