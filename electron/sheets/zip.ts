import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../shared/ipc/errors.ts';

/** How much one part, and all that is read, may take once unpacked, in bytes. */
const MOST_PART = 400 * 1024 * 1024;
const MOST_UNPACKED = 800 * 1024 * 1024;
/** A sheet has a few dozen parts. */
const MOST_ENTRIES = 10_000;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

type Entry = { packed: number; method: number; at: number };

/** The parts of a zip, unpacked one by one when they are asked for. */
export type Zip = {
  has(name: string): boolean;
  /** The bytes of a part; empty when it is not there. Refuses (`sheet_too_large`) what unpacks to too much. */
  read(name: string): Uint8Array;
};

/**
 * Opens a zip by its directory; refuses (`sheet_damaged`) what is none. Sizes that it claims are not
 * believed: unpacking stops at the limit.
 */
export function openZip(bytes: Uint8Array): Zip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(buffer);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return new Uint8Array();
      const part = unpack(buffer, entry, Math.min(MOST_PART, MOST_UNPACKED - unpacked));
      unpacked += part.byteLength;
      return part;
    },
  };
}

function directoryOf(buffer: Buffer): Map<string, Entry> {
  const last = buffer.length - END_LENGTH;
  for (let end = last; end >= 0 && end >= last - LONGEST_COMMENT; end -= 1) {
    if (buffer.readUInt32LE(end) === END_OF_DIRECTORY) return entriesFrom(buffer, end);
  }
  throw new Refusal('sheet_damaged');
}

function entriesFrom(buffer: Buffer, end: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const count = buffer.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Refusal('sheet_too_large');
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY) {
      throw new Refusal('sheet_damaged');
    }
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//u, '');
    entries.set(name, {
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      at: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(buffer: Buffer, { at, packed, method }: Entry, most: number): Uint8Array {
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL) {
    throw new Refusal('sheet_damaged');
  }
  const from = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const content = buffer.subarray(from, from + packed);
  if (method === 0) {
    if (content.byteLength > most) throw new Refusal('sheet_too_large');
    return content;
  }
  if (method !== 8) throw new Refusal('sheet_damaged');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooLarge ? 'sheet_too_large' : 'sheet_damaged', { cause: error });
  }
}
