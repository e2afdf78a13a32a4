import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';
import { connect } from './connect.ts';
import { type FileKey, SALT_BYTES } from './fileKey.ts';
import { holdsOurPages } from './ownPages.ts';
import { looksEncrypted, PAGE_BYTES } from './sqlcipher.ts';

/** « ESSM », in the header of every portfolio: what tells it from any other SQLite file. */
export const APPLICATION_ID = 0x4553534d;

/** Extension of a portfolio. */
const EXTENSION = '.essaim';
const MAGIC = 'SQLite format 3\0';
const HEADER = 100;
/** The last form of a schema that SQLite knows; of another it says only that it failed. */
const SCHEMA_FORM = 4;
/** UTF-8, at offset 56: texts of a portfolio are in no other encoding. */
const UTF8 = 1;
/** No release is so far from this one: a version beyond is a number that was damaged. */
const VERSIONS_AHEAD = 1_000;

/** What a file is, as far as it says without a password. */
export type Inspected =
  /** A portfolio of this version, in clear. */
  | { isProtected: false; version: number }
  /** As far as one can see, a portfolio with a password: this is the salt at its head. */
  | { isProtected: true; salt: Buffer };

/**
 * What a file is, read from its head, and from pages beyond where that makes no sense, without SQLite, so that
 * a file which is not ours, or is of a newer version, is not even opened by anything that could write. One whose head is not that of a portfolio,
 * or makes no sense, is damaged (`file_damaged`) when the pages beyond are ours; else it is foreign.
 */
export function inspect(path: string, newest: number): Inspected {
  const { header, size } = readHeader(path);
  const isSqlite = header.toString('latin1', 0, MAGIC.length) === MAGIC;
  if (!isSqlite) {
    if (holdsOurPages(path)) throw new Refusal('file_damaged');
    if (!mayBeProtected(path, header, size)) throw new Refusal('file_foreign');
    return { isProtected: true, salt: Buffer.from(header.subarray(0, SALT_BYTES)) };
  }
  if (header.length < HEADER) throw new Refusal('file_damaged');
  return { isProtected: false, version: versionIn(path, header, newest) };
}

/** The version that the head of a file in clear says. */
function versionIn(path: string, header: Buffer, newest: number): number {
  const [application, version] = [header.readUInt32BE(68), header.readUInt32BE(60)];
  const makesSense =
    application === APPLICATION_ID &&
    version > 0 &&
    version <= newest + VERSIONS_AHEAD &&
    header.readUInt32BE(56) === UTF8;
  if (!makesSense && holdsOurPages(path)) throw new Refusal('file_damaged');
  const told = accepted(application, version, newest);
  if (header.readUInt32BE(44) > SCHEMA_FORM) throw new Refusal('file_damaged');
  return told;
}

/** The version of a protected portfolio, which only its key tells. `isOurs`: see `verify`. */
export function inspectProtected(
  path: string,
  { key, isOurs, newest }: { key: FileKey; isOurs: boolean; newest: number },
): number {
  const raw = connect(path, isOurs ? 'writable' : 'readonly', key);
  try {
    raw.pragma('query_only = ON');
    const asked = (name: string) => Number(raw.pragma(name, { simple: true }));
    return accepted(asked('application_id'), asked('user_version'), newest);
  } finally {
    raw.close();
  }
}

function accepted(application: number, version: number, newest: number): number {
  if (application !== APPLICATION_ID) throw new Refusal('file_foreign');
  if (version > newest) throw new Refusal('file_newer');
  if (version === 0) throw new Refusal('file_foreign');
  return version;
}

/** Noise, in whole pages; one that was cut short is still believed by its extension, to be told as damaged. */
function mayBeProtected(path: string, header: Buffer, size: number): boolean {
  const isWhole = size % PAGE_BYTES === 0;
  return looksEncrypted(header) && (isWhole || extname(path).toLowerCase() === EXTENSION);
}

function readHeader(path: string): { header: Buffer; size: number } {
  try {
    // A pipe or a device would be waited for without end.
    if (!statSync(path).isFile()) throw new Refusal('file_foreign');
    const file = openSync(path, 'r');
    try {
      const page = Buffer.alloc(PAGE_BYTES);
      const header = page.subarray(0, readSync(file, page, 0, PAGE_BYTES, 0));
      return { header, size: fstatSync(file).size };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asOpenRefusal(error);
  }
}

function asOpenRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Refusal('file_missing', { cause: error });
  if (code === 'ENAMETOOLONG') return new Refusal('name_unfit', { cause: error });
  if (code === 'EISDIR') return new Refusal('file_foreign', { cause: error });
  return new Refusal('file_denied', { cause: error });
}
