import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileKey } from '../fileKey.ts';
import { PAGE_BYTES, pageOpener, RESERVED_BYTES } from '../sqlcipher.ts';

/** The pages of a portfolio, read one by one, without SQLite: what it would refuse is read all the same. */
export type Pages = {
  /** Bytes of a page that hold something, from its beginning. */
  usable: number;
  /** Whole pages that are there. */
  count: number;
  /** Pages that the file says it had; more than `count` when it was cut. */
  said: number;
  /** The version of the portfolio, as it says. */
  version: number;
  /** A page by its number, counted from 1; of an encrypted file, zeros where the seal is broken. */
  read(number: number): Buffer;
  close(): void;
};

/** Where the header of the first page ends, and its content begins. */
export const FILE_HEADER = 100;

/** Opens a file to read its pages, which are all of one size: ours. */
export function openPages(path: string, key: FileKey | null): Pages {
  const file = openSync(path, 'r');
  try {
    const open = key === null ? (page: Buffer) => page : pageOpener(key);
    const count = Math.floor(fstatSync(file).size / PAGE_BYTES);
    const read = (number: number) => {
      const page = Buffer.alloc(PAGE_BYTES);
      readSync(file, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
      return open(page, number) ?? Buffer.alloc(PAGE_BYTES);
    };
    const header = read(1);
    return {
      usable: key === null ? PAGE_BYTES : PAGE_BYTES - RESERVED_BYTES,
      count,
      said: Math.max(count, header.readUInt32BE(28)),
      version: header.readUInt32BE(60),
      read,
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
