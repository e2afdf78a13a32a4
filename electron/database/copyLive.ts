import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { asWriteRefusal } from '../files/atomicWrite.ts';
import type { CopyGate } from '../files/copyGate.ts';
import type { Raw } from './connect.ts';
import { type Counted, countRows } from './countRows.ts';

/** How much is read between two looks at the gate: a millisecond, or a few on a slow disk. */
const STEP_BYTES = 1024 * 1024;
/** A file up to this size is copied in the time that a pause between two keystrokes takes. */
const SMALL_BYTES = 64 * 1024 * 1024;
/** Where SQLite keeps its locks, in a page without content; on Windows nobody else can read there meanwhile. */
const LOCKED_AT = 0x40000000;
const LOCKED_BYTES = 4096;
/** How long nothing must have been written before the copy goes on, in milliseconds. */
const QUIET_MS = { small: 300, large: 2_000 };

export type LiveCopyOptions = {
  /** A connection to the portfolio that cannot write. */
  live: Raw;
  /** The same file, opened to be read. Closed after every connection to it: closing it lets go of the locks of the whole process. */
  liveFile: number;
  /** Where the copy is written; nothing is there yet. */
  to: string;
  gate: CopyGate;
  /** Hears how much is copied, from 0 to less than 1. */
  say: (done: number) => void;
};

/**
 * Copies an open portfolio, byte for byte, as it is between two changes; what was counted in it at that
 * moment. Reads under the lock that any question has, and gives way within a step as soon as something is
 * about to be written: it then waits for a pause, and compares what it has with what changed. For a thread:
 * it waits without answering. Refuses (`cancelled`) once the gate is ended. Why not VACUUM INTO: README.
 */
export function copyLive({ live, liveFile, to, gate, say }: LiveCopyOptions): Counted {
  const target = openForCopy(to);
  try {
    const pages = new Pages(liveFile, target);
    for (;;) {
      const writes = gate.writes;
      const isFree = () => gate.writes === writes && !gate.isEnded;
      const counted = reading(live, () =>
        pages.copy(changeOf(live), isFree, say) ? countRows(live, isFree) : null,
      );
      if (counted !== null) {
        fsyncSync(target);
        return counted;
      }
      gate.waitForQuiet(pages.size > SMALL_BYTES ? QUIET_MS.large : QUIET_MS.small);
      if (gate.isEnded) throw new Refusal('cancelled');
    }
  } catch (error) {
    throw isSqlite(error) ? error : asWriteRefusal(error);
  } finally {
    closeSync(target);
  }
}

function openForCopy(path: string): number {
  try {
    // Read too: what is already there is compared. `x`: never through a link of that name.
    return openSync(path, 'wx+', 0o600);
  } catch (error) {
    throw asWriteRefusal(error);
  }
}

/** Nobody changes the file meanwhile; who wants to waits for the end of it. */
function reading<T>(live: Raw, work: () => T): T {
  live.exec('BEGIN');
  try {
    live.pragma('schema_version');
    return work();
  } finally {
    live.exec('COMMIT');
  }
}

/** Another number once somebody changed the file. */
function changeOf(live: Raw): unknown {
  return live.pragma('data_version', { simple: true });
}

/** What is copied so far. */
class Pages {
  readonly #from: number;
  readonly #to: number;
  readonly #read = Buffer.alloc(STEP_BYTES);
  readonly #there = Buffer.alloc(STEP_BYTES);
  /** As far as something is there, of whatever moment. */
  #written = 0;
  /** As far as what is there is of the moment `#change`. */
  #good = 0;
  #change: unknown = null;
  size = 0;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  /** True once all is there, of one moment; false when it must give way before. */
  copy(change: unknown, isFree: () => boolean, say: (done: number) => void): boolean {
    if (change !== this.#change) {
      this.#change = change;
      this.#good = 0;
    }
    this.size = fstatSync(this.#from).size;
    while (this.#good < this.size) {
      if (!isFree()) return false;
      this.#good += this.#step(this.#good);
      say((this.#good / this.size) * 0.99);
    }
    ftruncateSync(this.#to, this.size);
    return true;
  }

  #step(at: number): number {
    const count = this.#readStep(at);
    const part = this.#read.subarray(0, count);
    if (at < this.#written) {
      const there = readSync(this.#to, this.#there, 0, count, at);
      if (there === count && this.#there.subarray(0, count).equals(part)) return count;
    }
    for (let done = 0; done < count; )
      done += writeSync(this.#to, part, done, count - done, at + done);
    this.#written = Math.max(this.#written, at + count);
    return count;
  }

  #readStep(at: number): number {
    const left = this.size - at;
    if (at === LOCKED_AT) {
      const empty = Math.min(left, LOCKED_BYTES);
      this.#read.fill(0, 0, empty);
      return empty;
    }
    const wanted = Math.min(STEP_BYTES, left, at < LOCKED_AT ? LOCKED_AT - at : left);
    const count = readSync(this.#from, this.#read, 0, wanted, at);
    // Cut short by somebody who knows no lock.
    if (count === 0) throw new Refusal('file_damaged');
    return count;
  }
}

function isSqlite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE');
}
