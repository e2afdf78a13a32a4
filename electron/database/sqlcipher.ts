import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type FileKey, SALT_BYTES } from './fileKey.ts';

/** Of every encrypted portfolio, as SQLCipher 4 writes them. */
export const PAGE_BYTES = 4096;
const HMAC_BYTES = 64;

/** How unevenly the bytes of a first page may be spread: of 4096 random ones, 255 is usual, and 400 is never seen. */
const MOST_UNEVEN = 400;

/**
 * Whether a first page can be that of an encrypted file. An encrypted page is nothing but noise, its salt
 * included: a document, a picture or an archive begins with words of its kind.
 */
export function looksEncrypted(page: Uint8Array): boolean {
  if (page.length < PAGE_BYTES) return false;
  const counts = new Uint16Array(256);
  for (const byte of page) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = page.length / 256;
  let uneven = 0;
  for (const count of counts) uneven += (count - expected) ** 2 / expected;
  return uneven < MOST_UNEVEN;
}

/** How many pages are asked before a key is held to be wrong, the first ones and some all along the file: many may be damaged. */
const PAGES_ASKED = 8;
const PAGES_FAR = 24;

/**
 * Whether a key is that of a file, asked of the seals of its first pages, or of its journal, without
 * SQLite: SQLite with a wrong key plays an unfinished change back as noise, over the file. True as soon as
 * one page answers to it, so that a damaged file is not taken for a wrong password; the salt at the head of
 * the file need not be that of the key.
 */
export function keyOpens(path: string, key: FileKey): boolean {
  const macKey = macKeyOf(key);
  try {
    for (const number of numbersAsked(path)) {
      const page = readAt(path, (number - 1) * PAGE_BYTES, PAGE_BYTES);
      if (page.length < PAGE_BYTES) break;
      if (isSealed(page, number, macKey)) return true;
    }
    return journalAnswers(`${path}-journal`, macKey);
  } finally {
    macKey.fill(0);
  }
}

/** Pages by their numbers, counted from 1, in the order of the file. */
function numbersAsked(path: string): Iterable<number> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const count = Math.floor(size / PAGE_BYTES);
  const numbers = new Set<number>();
  for (let number = 1; number <= Math.min(PAGES_ASKED, count); number += 1) numbers.add(number);
  for (let part = 1; part <= PAGES_FAR; part += 1) {
    const number = Math.floor((count * part) / PAGES_FAR);
    if (number > 0) numbers.add(number);
  }
  return numbers;
}

function macKeyOf(key: FileKey): Buffer {
  return key.use((bytes, salt) => {
    const own = Buffer.from(salt.map((byte) => byte ^ 0x3a));
    return pbkdf2Sync(bytes, own, 2, 32, 'sha512');
  });
}

/** Bytes at the end of a page that are not its own: the start of its cipher, and its seal. */
export const RESERVED_BYTES = 80;

/**
 * Reads the pages of an encrypted file without SQLite: gives what a page held, in clear, in the memory of
 * this process only; null when its seal does not answer to the key.
 */
export function pageOpener(key: FileKey): (page: Buffer, number: number) => Buffer | null {
  const macKey = macKeyOf(key);
  return (page, number) => {
    if (page.length < PAGE_BYTES || !isSealed(page, number, macKey)) return null;
    const start = number === 1 ? SALT_BYTES : 0;
    const end = PAGE_BYTES - RESERVED_BYTES;
    const clear = key.use((bytes) => {
      const decipher = createDecipheriv('aes-256-cbc', bytes, page.subarray(end, end + 16));
      decipher.setAutoPadding(false);
      return Buffer.concat([decipher.update(page.subarray(start, end)), decipher.final()]);
    });
    const opened = Buffer.alloc(PAGE_BYTES);
    clear.copy(opened, start);
    if (number === 1) opened.write('SQLite format 3\0', 'latin1');
    return opened;
  };
}

/** The seal of a page: HMAC-SHA512 of what is encrypted and of the page's number. */
function isSealed(page: Buffer, number: number, macKey: Buffer): boolean {
  const start = number === 1 ? SALT_BYTES : 0;
  const numbered = Buffer.alloc(4);
  numbered.writeUInt32LE(number);
  return createHmac('sha512', macKey)
    .update(page.subarray(start, PAGE_BYTES - HMAC_BYTES))
    .update(numbered)
    .digest()
    .equals(page.subarray(PAGE_BYTES - HMAC_BYTES));
}

/** The first page that a journal keeps: all those of a small file may be half written. */
function journalAnswers(path: string, macKey: Buffer): boolean {
  const header = readAt(path, 0, 28);
  if (header.length < 28) return false;
  const sector = header.readUInt32BE(20);
  if (sector < 28 || sector > 65_536) return false;
  const row = readAt(path, sector, 4 + PAGE_BYTES);
  return row.length === 4 + PAGE_BYTES && isSealed(row.subarray(4), row.readUInt32BE(0), macKey);
}

function readAt(path: string, at: number, length: number): Buffer {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return Buffer.alloc(0);
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  } finally {
    closeSync(file);
  }
}
