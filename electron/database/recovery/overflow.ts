import type { Cell } from './btreePage.ts';
import type { Pages } from './pages.ts';

/** A whole record. */
export type Payload = {
  bytes: Buffer;
  /** The pages beyond the first that hold it. */
  pages: number[];
  /** Its pages follow one another as they must, and nothing lies behind its end. */
  isSound: boolean;
};

/** Puts a record together with the pages that it goes on in; null when one is not there. */
export function readPayload(pages: Pages, cell: Cell): Payload | null {
  const parts = [cell.local];
  const passed: number[] = [];
  let left = cell.bytes - cell.local.length;
  let next = cell.overflow;
  let isSound = true;
  while (left > 0) {
    if (next < 2 || next > pages.count || passed.length > pages.count) return null;
    const page = pages.read(next);
    passed.push(next);
    const here = Math.min(left, pages.usable - 4);
    const part = page.subarray(4, 4 + here);
    // What is free is wiped; a page of zeros in the midst of a text or a file was lost.
    if (isZero(part)) isSound = false;
    if (!isZero(page.subarray(4 + here, pages.usable))) isSound = false;
    parts.push(part);
    left -= here;
    next = page.readUInt32BE(0);
  }
  if (passed.length > 0 && next !== 0) isSound = false;
  return { bytes: Buffer.concat(parts), pages: passed, isSound };
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
