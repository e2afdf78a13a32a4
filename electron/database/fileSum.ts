import { createHash } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import type { Raw } from './connect.ts';
import { markOf } from './countRows.ts';

/** A portfolio in clear as it was at a moment at which nobody wrote in it. */
export type FileSum = {
  bytes: number;
  /** How often SQLite has written in it, as its header says. */
  counter: number;
  /** What its history was; another one once anything but damage changed it. */
  history: string;
  /** Of the whole file, in hexadecimal, the pages that hold nothing taken as empty: undoing a change that was cut, here or elsewhere, leaves others there. */
  sha256: string;
};

/** Larger, it is not read once more at closing: a pause in the work sees to it. */
const AT_CLOSING_UP_TO = 64_000_000;

/** How much is read between two looks at whoever wants to write. */
const STEP_BYTES = 1024 * 1024;
/** Where SQLite keeps its locks, in a page without content; on Windows nobody else can read there meanwhile. */
const LOCKED_AT = 0x40000000;
const LOCKED_BYTES = 4096;
/** The header: how often SQLite has written, twice. */
const COUNTER_AT = 24;
const COUNTER_AGAIN_AT = 92;
const HEADER_BYTES = 100;
/** How large its pages are, and the first page of the list of those that hold nothing. */
const PAGE_SIZE_AT = 16;
const FIRST_TRUNK_AT = 32;

/** The sum of a file in clear, by a connection of its own that has read nothing yet; null of a large one. */
export function sumAtRest(fresh: Raw): FileSum | null {
  return reading(fresh, () => {
    const pages = Number(fresh.pragma('page_count', { simple: true }));
    if (pages * Number(fresh.pragma('page_size', { simple: true })) > AT_CLOSING_UP_TO) return null;
    const history = historyOf(fresh);
    const all = fresh.serialize();
    const free = freePages(all.byteLength, (at, length) => all.subarray(at, at + length));
    const blank = blanker(free);
    const counter = all.readUInt32BE(COUNTER_AT);
    blank(all, 0);
    return {
      bytes: all.byteLength,
      counter,
      history,
      sha256: createHash('sha256').update(all).digest('hex'),
    };
  });
}

/** An open portfolio in clear: a connection that cannot write, its file opened to be read, and whether nobody is about to write. */
export type Summed = { live: Raw; liveFile: number; isFree: () => boolean };

/** The sum of an open file, read under the lock of a reader; null as soon as somebody is about to write. For a thread. */
export function sumLive({ live, liveFile, isFree }: Summed): FileSum | null {
  return reading(live, () => {
    const { bytes, counter } = headOf(liveFile);
    const history = historyOf(live);
    const sha256 = hashedWhile(liveFile, bytes, isFree);
    return sha256 === null ? null : { bytes, counter, history, sha256 };
  });
}

/**
 * Whether the bytes of an open file are others than when its sum was kept, though nothing was written in it since,
 * as far as SQLite and the log of changes know: read twice before it is said. Null: nobody can tell, as somebody
 * wrote since, or is about to. For a thread.
 */
export function isHarmed({ live, liveFile, isFree }: Summed, kept: FileSum): boolean | null {
  return reading(live, () => {
    const { bytes, counter, again } = headOf(liveFile);
    const isSameCount = counter === kept.counter || again === kept.counter;
    if (bytes !== kept.bytes || !isSameCount || historyOf(live) !== kept.history) return null;
    const first = hashedWhile(liveFile, bytes, isFree);
    if (first === null || first === kept.sha256) return first === null ? null : false;
    const second = hashedWhile(liveFile, bytes, isFree);
    return second === null ? null : second === first;
  });
}

/**
 * What tells two files of one origin that were written in as often: the last thing done, the first that the log still
 * knows, the pages that hold nothing.
 */
function historyOf(raw: Raw): string {
  const first = raw.prepare('SELECT min(id) FROM change_action').pluck().get();
  const free = raw.pragma('freelist_count', { simple: true });
  return `${markOf(raw)} ${String(first)} ${String(free)}`;
}

function headOf(file: number): { bytes: number; counter: number; again: number } {
  const head = Buffer.alloc(HEADER_BYTES);
  readSync(file, head, 0, HEADER_BYTES, 0);
  const [counter, again] = [head.readUInt32BE(COUNTER_AT), head.readUInt32BE(COUNTER_AGAIN_AT)];
  return { bytes: fstatSync(file).size, counter, again };
}

/** The SHA-256 of so many bytes; null when it must give way. */
function hashedWhile(file: number, bytes: number, isFree: () => boolean): string | null {
  const hash = createHash('sha256');
  const free = freePages(bytes, (at, length) => {
    const part = Buffer.alloc(length);
    return part.subarray(0, readSync(file, part, 0, length, at));
  });
  const blank = blanker(free);
  const step = Buffer.alloc(STEP_BYTES);
  for (let at = 0; at < bytes; ) {
    if (!isFree()) return null;
    const count = readStep(file, step, at, bytes);
    if (count === 0) return null;
    const part = step.subarray(0, count);
    blank(part, at);
    hash.update(part);
    at += count;
  }
  return hash.digest('hex');
}

/** The pages that hold nothing and are not read by SQLite: how large they are, and where they begin, in order. */
type FreePages = { size: number; starts: readonly number[] };

/** They are listed by the free pages that SQLite calls trunks (its file format, 1.5), which are themselves read. */
function freePages(bytes: number, read: (at: number, length: number) => Buffer): FreePages {
  const head = read(0, HEADER_BYTES);
  if (head.length < HEADER_BYTES) return { size: 0, starts: [] };
  const said = head.readUInt16BE(PAGE_SIZE_AT);
  const size = said === 1 ? 65_536 : said;
  const starts: number[] = [];
  let trunk = head.readUInt32BE(FIRST_TRUNK_AT);
  // A damaged list must not be followed for ever.
  const most = size > 0 ? bytes / size : 0;
  for (let trunks = 0; trunk > 0 && trunks < most; trunks += 1) {
    const page = read((trunk - 1) * size, size);
    if (page.length < size) break;
    const count = Math.min(page.readUInt32BE(4), size / 4 - 2);
    for (let leaf = 0; leaf < count; leaf += 1) {
      starts.push((page.readUInt32BE(8 + leaf * 4) - 1) * size);
    }
    trunk = page.readUInt32BE(0);
  }
  return { size, starts: starts.toSorted((a, b) => a - b) };
}

/** Empties what is of free pages in the parts of a file, which are given in their order; `at`: where a part begins. */
function blanker({ size, starts }: FreePages): (part: Buffer, at: number) => void {
  let next = 0;
  return (part, at) => {
    while (next < starts.length && (starts[next] ?? 0) + size <= at) next += 1;
    for (let index = next; index < starts.length; index += 1) {
      const start = starts[index] ?? 0;
      if (start >= at + part.length) break;
      part.fill(0, Math.max(0, start - at), Math.min(part.length, start + size - at));
    }
  };
}

function readStep(file: number, step: Buffer, at: number, bytes: number): number {
  if (at === LOCKED_AT) {
    const empty = Math.min(bytes - at, LOCKED_BYTES);
    step.fill(0, 0, empty);
    return empty;
  }
  const until = at < LOCKED_AT ? Math.min(bytes, LOCKED_AT) : bytes;
  return readSync(file, step, 0, Math.min(STEP_BYTES, until - at), at);
}

/** Nobody changes the file meanwhile; who wants to waits for the end of it. */
function reading<T>(raw: Raw, work: () => T): T {
  raw.exec('BEGIN');
  try {
    raw.pragma('schema_version');
    return work();
  } finally {
    raw.exec('COMMIT');
  }
}
