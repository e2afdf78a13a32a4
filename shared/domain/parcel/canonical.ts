import type { ParcelTableName } from './parcelColumns.ts';

/** What a parcel holds in one column of one row. */
export type ParcelValue = string | number | null;

/** One row of a parcel: every column of its table that leaves. */
export type ParcelRow = Readonly<Record<string, ParcelValue>>;

/** The rows of a parcel. A table without rows is not in it. */
export type ParcelTables = Readonly<Partial<Record<ParcelTableName, readonly ParcelRow[]>>>;

/** Who sends, and what the parcel is. */
export type ParcelHead = {
  /** Of the format of the content. */
  readonly form: number;
  /** When it was made. */
  readonly madeAt: string;
  /** Says that two parcels come from one portfolio, and not from which. */
  readonly origin: string;
  /** Name of the organisation; empty without names. */
  readonly sender: string;
  readonly isNameless: boolean;
  /** Whether all the initiatives of the portfolio are in it: what is not in it any more is gone. */
  readonly isWhole: boolean;
  readonly hasMoney: boolean;
};

/** What a parcel says: its identity is the SHA-256 of this, written one way only. */
export type ParcelContent = { readonly head: ParcelHead; readonly tables: ParcelTables };

/**
 * The one text of a content: keys in the order of their code units, rows in the order of their text, no
 * space, tables without rows left out. Two contents that say the same have the same text, whatever the order
 * in which a file kept them.
 */
export function canonicalText({ head, tables }: ParcelContent): string {
  const inOrder = Object.entries(tables)
    .filter(([, rows]) => rows.length > 0)
    .toSorted(([a], [b]) => byUnits(a, b))
    .map(([name, rows]) => `${JSON.stringify(name)}:[${rows.map(flat).toSorted(byUnits).join()}]`);
  return `{"head":${flat(head)},"tables":{${inOrder.join()}}}`;
}

/** A record of plain values, its keys in order. */
function flat(record: Readonly<Record<string, ParcelValue | boolean>>): string {
  const pairs = Object.keys(record)
    .toSorted(byUnits)
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(record[key] ?? null)}`);
  return `{${pairs.join()}}`;
}

function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
