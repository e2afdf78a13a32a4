import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { asWriteRefusal, flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import type { FileKey } from './fileKey.ts';
import type { FormFollower } from './migrate.ts';

/** How much of two files is compared at a time. */
const STEP_BYTES = 1024 * 1024;

/** A copy kept beside a file. */
export type KeptCopy = { path: string; discard(): void };

/** Keeps a closed file as it is before its form changes; refuses what cannot be kept, or `cancelled` once the follower stops it. */
export type KeepBefore = (
  path: string,
  of: { version: number; key: FileKey | null; follower: FormFollower | null },
) => KeptCopy;

/**
 * Copies a closed file beside itself before its form changes: `Portefeuille (version 1).essaim`. The copy
 * takes its name only when whole, and stays; an earlier one is never replaced. One that a killed process
 * made of the very same bytes serves again.
 */
export function keepCopy(path: string, { version }: { version: number }): KeptCopy {
  const { name: copy, isMade } = placeFor(path, version);
  if (isMade) return { path: copy, discard: () => undefined };
  const discard = () => rmSync(copy, { force: true });
  const temporary = temporaryBeside(copy);
  const forget = rememberUnfinished(temporary);
  try {
    copyFileSync(path, temporary, constants.COPYFILE_EXCL);
    flushFile(temporary);
    replace(temporary, copy);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asWriteRefusal(error);
  } finally {
    forget();
  }
  return { path: copy, discard };
}

/** The first name that is free, or has the same bytes already. */
function placeFor(path: string, version: number): { name: string; isMade: boolean } {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  const named = (more: string) => `${stem} (version ${version}${more})${extension}`;
  let name = named('');
  for (let count = 2; existsSync(name); count++) {
    if (isSameBytes(path, name)) return { name, isMade: true };
    name = named(`, ${count}`);
  }
  return { name, isMade: false };
}

/** Whether two files are, byte for byte, the same. */
export function isSameBytes(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const [a, b] = [openSync(one, 'r'), openSync(other, 'r')];
  try {
    const [from, to] = [Buffer.alloc(STEP_BYTES), Buffer.alloc(STEP_BYTES)];
    for (let at = 0; ; ) {
      const count = readSync(a, from, 0, STEP_BYTES, at);
      if (count !== readSync(b, to, 0, STEP_BYTES, at)) return false;
      if (count === 0) return true;
      if (!from.subarray(0, count).equals(to.subarray(0, count))) return false;
      at += count;
    }
  } finally {
    closeSync(a);
    closeSync(b);
  }
}
