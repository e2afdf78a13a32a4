import type { Value } from '../connect.ts';
import { readVarint } from './varint.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What sort a value is, of those that a file has. */
export type Sort = 'null' | 'integer' | 'real' | 'text' | 'blob';

/** The sorts of the values of a record, by its beginning alone; null when it makes no sense, or is longer than what is given. */
export function sortsIn(bytes: Buffer): Sort[] | null {
  return typesIn(bytes)?.types.map(sortOf) ?? null;
}

/** The values of a record (https://www.sqlite.org/fileformat2.html#record_format); null when it makes no sense. */
export function readRecord(bytes: Buffer): Value[] | null {
  const header = typesIn(bytes);
  if (header === null) return null;
  let at = header.end;
  const values: Value[] = [];
  for (const type of header.types) {
    const size = sizeOf(type);
    if (size === null || at + size > bytes.length) return null;
    const value = valueOf(type, bytes.subarray(at, at + size));
    if (value === undefined) return null;
    values.push(value);
    at += size;
  }
  return at === bytes.length ? values : null;
}

function typesIn(bytes: Buffer): { types: number[]; end: number } | null {
  const header = readVarint(bytes, 0, bytes.length);
  if (header === null || header.value > bytes.length || header.value < header.end) return null;
  const types: number[] = [];
  let at = header.end;
  while (at < header.value) {
    const type = readVarint(bytes, at, header.value);
    if (type === null || sizeOf(type.value) === null) return null;
    types.push(type.value);
    at = type.end;
  }
  return { types, end: at };
}

function sortOf(type: number): Sort {
  if (type >= 12) return type % 2 === 0 ? 'blob' : 'text';
  if (type === 0) return 'null';
  return type === 7 ? 'real' : 'integer';
}

/** Bytes of a value, by its type; null of a type that there is not. */
function sizeOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? null;
}

/** Undefined: a text that is none, or a number too great to be ours. */
function valueOf(type: number, bytes: Buffer): Value | undefined {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type <= 5) return bytes.readIntBE(0, bytes.length);
  if (type === 6) {
    const number = Number(bytes.readBigInt64BE(0));
    return Number.isSafeInteger(number) ? number : undefined;
  }
  if (type % 2 === 0) return new Uint8Array(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
