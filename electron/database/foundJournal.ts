import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { codeOf } from '../files/atomicWrite.ts';

/** How a journal of SQLite begins, and how one ends that names a journal of several files. */
const MAGIC = 'd9d505f920a163d7';
/** Where its header says how many pages the file had, and of how many bytes. */
const PAGES_AT = 16;
const PAGE_SIZE_AT = 24;
const HEADER = 28;

/**
 * Refuses (`file_foreign`) a journal that lies beside a portfolio and that none of our transactions leaves:
 * SQLite would follow it. One that names another file has SQLite look for that file, on whatever computer it
 * is said to be; one that says more pages than it and the file hold would fill the disk, as would one that
 * leaves their size to the file; a folder or a pipe is none.
 */
export function requireOwnJournal(path: string): void {
  const journal = `${path}-journal`;
  let file: number;
  try {
    // Asked first: opening a pipe waits for whoever writes in it.
    if (!statSync(journal).isFile()) throw new Refusal('file_foreign');
    file = openSync(journal, 'r');
  } catch (error) {
    // What may not be read, SQLite tells.
    if (!(error instanceof Refusal) && codeOf(error) !== '') return;
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const header = bytesAt(file, 0, HEADER);
    if (bytesAt(file, Math.max(0, size - 8), 8).toString('hex') === MAGIC && size > 8) {
      throw new Refusal('file_foreign');
    }
    if (header.length < HEADER || header.toString('hex', 0, 8) !== MAGIC) return;
    const pageBytes = header.readUInt32BE(PAGE_SIZE_AT);
    const whole = header.readUInt32BE(PAGES_AT) * pageBytes;
    if (pageBytes === 0 || whole > statSync(path).size + size) throw new Refusal('file_foreign');
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
