import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';
import { asWriteRefusal, atomicWrite, atomicWriteSlowly } from './atomicWrite.ts';

/** How much of a large copy is compared at a time. */
const COMPARED_BYTES = 1024 * 1024;

/** Copies that another program shows for a while; they hold what the portfolio holds, so they do not stay. */
export type TemporaryCopies = {
  /** A copy of these very bytes, made read-only, under a name of its own; its path. `key` tells it from the others. */
  write(key: string, name: string, bytes: Uint8Array): string;
  /** The same of a large file, without keeping the process from others; refuses (`no_portfolio`) what was cleared meanwhile. */
  writeSlowly(key: string, name: string, bytes: Uint8Array): Promise<string>;
  /** Takes away every copy that no program holds. */
  clear(): void;
};

/**
 * Copies in a folder of the user's own, emptied when the application starts and when it ends. `whenGone` is
 * told, before the first copy, which folder to take away should this process not end by itself.
 */
export function openTemporaryCopies(
  folder: string,
  whenGone: (ours: string) => void = () => undefined,
): TemporaryCopies {
  // Of this process alone: what takes it away late must not take what the next one shows.
  const ours = join(folder, randomBytes(4).toString('hex'));
  let isWatched = false;
  const placeOf = (key: string) => {
    if (!isWatched) whenGone(ours);
    isWatched = true;
    return join(ours, key);
  };
  let clearings = 0;
  const clear = () => {
    clearings += 1;
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      try {
        rmSync(join(folder, name), { recursive: true, force: true });
      } catch {
        // A viewer holds it: the next start takes it away.
      }
    }
  };
  clear();
  return {
    clear,
    write(key, name, bytes) {
      const place = placeOf(key);
      const path = join(place, name);
      if (holds(path, bytes)) return path;
      makePlace(place);
      atomicWrite(path, bytes);
      chmodSync(path, 0o400);
      return path;
    },
    async writeSlowly(key, name, bytes) {
      const place = placeOf(key);
      const path = join(place, name);
      const before = clearings;
      const isThere = await holdsSlowly(path, bytes);
      if (!isThere && before === clearings) {
        makePlace(place);
        await atomicWriteSlowly(path, bytes);
      }
      // The portfolio was closed, or locked, meanwhile: what was written in clear goes too.
      if (before !== clearings) {
        rmSync(place, { recursive: true, force: true });
        throw new Refusal('no_portfolio');
      }
      if (!isThere) chmodSync(path, 0o400);
      return path;
    },
  };
}

/**
 * Whether the copy is still what was written. Read-only stops a slip, not a viewer that saves over the
 * name: what a person then takes for the document as it was sent must not be an edited one.
 */
function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** The same of a large file: read and compared slice by slice. */
async function holdsSlowly(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size !== bytes.byteLength) return false;
      const slice = Buffer.alloc(COMPARED_BYTES);
      for (let at = 0; at < bytes.byteLength; ) {
        // oxlint-disable-next-line no-await-in-loop -- one slice after the other
        const { bytesRead } = await file.read(slice, 0, COMPARED_BYTES, at);
        const part = slice.subarray(0, bytesRead);
        if (bytesRead === 0 || !part.equals(bytes.subarray(at, at + bytesRead))) return false;
        at += bytesRead;
      }
      return true;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/** An empty folder for a copy: a read-only file that is in the way would stop its replacement on Windows. */
function makePlace(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asWriteRefusal(error);
  }
}
