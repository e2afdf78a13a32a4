import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** What a page of a file began with at a moment. */
export type PageMark = { at: number; head: Uint8Array };

const PAGE_BYTES = 4096;
/** Told from another page: one of a great many texts, or noise. */
const HEAD_BYTES = 32;
/** As fine as a bar on a screen is looked at. */
const MARKS = 60;

/** The heads of some pages, spread over a whole file; not of the first, which is written last. */
export function pageMarks(path: string): PageMark[] {
  const file = openSync(path, 'r');
  try {
    const pages = Math.floor(fstatSync(file).size / PAGE_BYTES);
    const count = Math.min(MARKS, pages - 1);
    return Array.from({ length: Math.max(0, count) }, (_, which) => {
      const at = (1 + Math.floor((which * (pages - 1)) / count)) * PAGE_BYTES;
      const head = new Uint8Array(HEAD_BYTES);
      readSync(file, head, 0, HEAD_BYTES, at);
      return { at, head };
    });
  } finally {
    closeSync(file);
  }
}

/** How many of those pages are others by now, from 0 to 1: what has no way to tell how far it is shows in its file. */
export async function changedSince(path: string, marks: readonly PageMark[]): Promise<number> {
  if (marks.length === 0) return 0;
  const file = await open(path, 'r');
  try {
    const differs = await Promise.all(
      marks.map(async ({ at, head }) => {
        const now = new Uint8Array(HEAD_BYTES);
        await file.read(now, 0, HEAD_BYTES, at);
        return Buffer.compare(now, head) !== 0;
      }),
    );
    return differs.filter(Boolean).length / marks.length;
  } finally {
    await file.close();
  }
}
