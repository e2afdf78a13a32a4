import { basename, dirname } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';

/** Bytes of a path that SQLite opens on Linux and macOS, whatever the disk takes: `MAX_PATHNAME` of its `os_unix.c`. */
const MOST_PATH = 512;
/** Of a name, on the disks of the three systems: bytes on Linux and macOS, UTF-16 units on Windows. */
const MOST_NAME = 255;
/** What lies beside a portfolio has its name and so much more at most: « .A.essaim.verrou.tour ». */
const MORE = 13;
/** What SQLite adds to the path: « A.essaim-journal ». */
const JOURNAL = 8;
/** A name of `temporaryBeside`, where another file is made that takes its place. */
const TEMPORARY = 41;

/**
 * Refuses (`name_unfit`) a path at which a portfolio could not be opened and written: one that is too long, or that
 * ends in a space, which better-sqlite3 leaves out, so that it would open another file.
 */
export function requireFitName(path: string, platform: NodeJS.Platform = process.platform): void {
  const name = basename(path);
  const isWindows = platform === 'win32';
  const lengthOf = (text: string) => (isWindows ? text.length : Buffer.byteLength(text));
  const longest = lengthOf(dirname(path)) + 1 + Math.max(lengthOf(name), TEMPORARY) + JOURNAL;
  const isTooLong = lengthOf(name) + MORE > MOST_NAME || (!isWindows && longest > MOST_PATH);
  if (isTooLong || path !== path.trim()) throw new Refusal('name_unfit');
}
