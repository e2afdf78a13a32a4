import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';

/** « ESSM », in the header of every portfolio: what tells it from any other SQLite file. */
export const APPLICATION_ID = 0x4553534d;

const MAGIC = 'SQLite format 3\0';
const HEADER = 100;

/**
 * Version of the portfolio at a path, read from the file's first hundred bytes without SQLite, so that
 * a file which is not ours, or is of a newer version, is not even opened by anything that could write.
 */
export function inspect(path: string, newest: number): number {
  const header = readHeader(path);
  const isSqlite = header.toString('latin1', 0, MAGIC.length) === MAGIC;
  if (!isSqlite) throw new Refusal('file_foreign');
  if (header.length < HEADER) throw new Refusal('file_damaged');
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new Refusal('file_foreign');
  const version = header.readUInt32BE(60);
  if (version > newest) throw new Refusal('file_newer');
  if (version === 0) throw new Refusal('file_foreign');
  return version;
}

function readHeader(path: string): Buffer {
  try {
    // A pipe or a device would be waited for without end.
    if (!statSync(path).isFile()) throw new Refusal('file_foreign');
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(HEADER);
      return header.subarray(0, readSync(file, header, 0, HEADER, 0));
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
  if (code === 'EISDIR') return new Refusal('file_foreign', { cause: error });
  return new Refusal('file_denied', { cause: error });
}
