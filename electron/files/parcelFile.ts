import { createHash } from 'node:crypto';
import type {
  ParcelContent,
  ParcelRow,
  ParcelTables,
  ParcelValue,
} from '../../shared/domain/parcel/canonical.ts';
import { canonicalText } from '../../shared/domain/parcel/canonical.ts';
import { isClosed } from '../../shared/domain/parcel/closed.ts';
import {
  PARCEL_TABLE_NAMES,
  type ParcelTableName,
  parcelTable,
} from '../../shared/domain/parcel/parcelColumns.ts';
import { PARCEL_FORM, ParcelHead } from '../../shared/domain/schemas/parcel.ts';
import { Id } from '../../shared/domain/schemas/primitives.ts';
import { Refusal } from '../../shared/ipc/errors.ts';

/** Larger ones are not read: a portfolio of a thousand rich initiatives makes a tenth of it. */
export const MOST_PARCEL_BYTES = 200_000_000;

/** As many rows as one parcel may have, all tables together. */
export const MOST_PARCEL_ROWS = 3_000_000;

/** A parcel that was read, with what it is known by. */
export type ReadParcel = ParcelContent & { readonly sha256: string; readonly bytes: number };

/** What a file of a parcel says first, so that whoever opens it knows what it is. */
const ABOUT = 'Envoi d’initiatives, fait par Essaim';

/** The file of a parcel, and the SHA-256 of its content: who changes a letter makes another one. */
export function parcelBytes(content: ParcelContent): { bytes: Buffer; sha256: string } {
  const { text, sha256 } = parcelText(content);
  return { bytes: fileOfParcel(text, sha256), sha256 };
}

/** What a parcel says, as it is hashed, and its SHA-256: what is published of it. */
export function parcelText(content: ParcelContent): { text: Buffer; sha256: string } {
  const text = canonicalText(content);
  return { text: Buffer.from(text, 'utf8'), sha256: sha256Of(text) };
}

/** The file of a parcel whose content came by another way, to be read as any other file of a parcel. */
export function fileOfParcel(text: Uint8Array, sha256: string): Buffer {
  return Buffer.concat([
    Buffer.from(`{"about":${JSON.stringify(ABOUT)},"sha256":"${sha256}","content":`, 'utf8'),
    text,
    Buffer.from('}\n', 'utf8'),
  ]);
}

/**
 * Reads the file of a parcel. Refuses what is none (`parcel_foreign`), what a later version wrote
 * (`parcel_newer`), and what is not what was sent (`parcel_altered`): a letter changed, a column that is not
 * ours, a value of another kind, a row of what is not in it. It proves that nothing was changed since it was made, and not who made it.
 */
export function readParcel(bytes: Uint8Array): ReadParcel {
  const whole = recordOf(json(bytes));
  const content = recordOf(whole['content']);
  const head = recordOf(content['head']);
  if (typeof head['form'] !== 'number') throw new Refusal('parcel_foreign');
  if (head['form'] > PARCEL_FORM) throw new Refusal('parcel_newer');
  const read = ParcelHead.safeParse(head);
  if (!read.success || Object.keys(content).length !== 2) throw new Refusal('parcel_altered');
  const parcel = { head: read.data, tables: tablesOf(content['tables']) };
  const sha256 = sha256Of(canonicalText(parcel));
  if (whole['sha256'] !== sha256 || !isClosed(parcel.tables)) throw new Refusal('parcel_altered');
  return { ...parcel, sha256, bytes: bytes.length };
}

function json(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value;
  } catch (cause) {
    throw new Refusal('parcel_foreign', { cause });
  }
}

function tablesOf(value: unknown): ParcelTables {
  const tables: Partial<Record<ParcelTableName, readonly ParcelRow[]>> = {};
  let rows = 0;
  for (const [name, said] of Object.entries(recordOf(value))) {
    const table = PARCEL_TABLE_NAMES.find((one) => one === name);
    if (table === undefined || !Array.isArray(said)) throw new Refusal('parcel_altered');
    rows += said.length;
    if (rows > MOST_PARCEL_ROWS) throw new Refusal('file_too_large');
    tables[table] = said.map((row: unknown) => rowOf(table, row));
  }
  return tables;
}

/** A row with just the columns of its table. What its values may be, the rules of the file say when it is written. */
function rowOf(table: ParcelTableName, value: unknown): ParcelRow {
  const row = recordOf(value);
  const { columns } = parcelTable(table);
  const names = Object.keys(columns);
  if (Object.keys(row).length !== names.length) throw new Refusal('parcel_altered');
  const read: Record<string, ParcelValue> = {};
  for (const name of names) {
    const one = row[name];
    if (!isValue(one)) throw new Refusal('parcel_altered');
    if (columns[name] === 'id' && one !== null && !Id.safeParse(one).success) {
      throw new Refusal('parcel_altered');
    }
    read[name] = one;
  }
  return read;
}

function isValue(value: unknown): value is ParcelValue {
  if (value === null) return true;
  return typeof value === 'string' ? value.isWellFormed() : Number.isSafeInteger(value);
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('parcel_foreign');
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its fields are looked at one by one
  return value as Record<string, unknown>;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
