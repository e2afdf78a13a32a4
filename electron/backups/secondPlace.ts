import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';
import { hashed } from '../database/proveCopy.ts';
import { asWriteRefusal, codeOf, replace, temporaryBeside } from '../files/atomicWrite.ts';
import type { CopyGate } from '../files/copyGate.ts';
import { fileName } from '../files/fileName.ts';
import {
  type CopyEntry,
  type CopyRegister,
  readRegister,
  stateOf,
  thinnedNames,
  writeRegister,
} from './copyRegister.ts';

/** How much is written at a time. */
const STEP_BYTES = 1024 * 1024;

/**
 * The folder for copies in a place that a person chose: « Copies de Portefeuille », with a register by which
 * it is known again. That of the same portfolio when there is one. Refuses a place that cannot be written.
 */
export function prepareSecond(place: string, own: CopyRegister): string {
  const portfolio = basename(own.file, extname(own.file));
  try {
    for (let count = 1; ; count += 1) {
      const more = count === 1 ? '' : ` (${count})`;
      const folder = join(place, fileName(`Copies de ${portfolio}`, more));
      const isNew = !existsSync(folder);
      if (isNew) mkdirSync(folder);
      const found = isNew ? null : readRegister(folder);
      if (found?.identity === own.identity) return folder;
      if (found === null) {
        writeRegister(folder, { identity: own.identity, file: own.file, copies: [], second: null });
        return folder;
      }
    }
  } catch (error) {
    throw asPlaceRefusal(error);
  }
}

/** Brings a proved copy to a second place, and thins what is there. False when the place is not there. */
export function mirrorTo(
  folder: string,
  {
    from,
    entry,
    register,
    now,
    gate,
  }: { from: string; entry: CopyEntry; register: CopyRegister; now: Date; gate: CopyGate },
): boolean {
  // Without its register it is not that place: an empty folder stays where a key was.
  const there = readRegister(folder);
  if (there?.identity !== register.identity) return false;
  try {
    const copies = there.copies.filter((one) => stateOf(folder, one) !== 'gone');
    const has = copies.some(
      (one) => one.sha256 === entry.sha256 && stateOf(folder, one) === 'there',
    );
    if (!has) bring(join(from, entry.name), join(folder, entry.name), { entry, gate });
    const all = has ? copies : [...copies.filter(({ name }) => name !== entry.name), entry];
    const old = thinnedNames(all, now);
    // Once there is a copy with the password, none stays without one.
    if (entry.salt !== '') for (const { name, salt } of all) if (salt === '') old.add(name);
    const gone = new Set([...old].filter((name) => isTakenAway(join(folder, name))));
    if (!has || gone.size > 0 || copies.length < there.copies.length) {
      writeRegister(folder, { ...there, copies: all.filter(({ name }) => !gone.has(name)) });
    }
    return true;
  } catch (error) {
    throw asPlaceRefusal(error);
  }
}

/** One that somebody holds stays, and in the register, until the next time: the others are brought and thinned. */
function isTakenAway(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Writes a copy elsewhere, and reads it there again: it has its name only once it is the same. */
function bring(
  from: string,
  to: string,
  { entry, gate }: { entry: CopyEntry; gate: CopyGate },
): void {
  const temporary = temporaryBeside(to);
  try {
    writeSame(from, temporary, gate);
    if (hashed(temporary).sha256 !== entry.sha256) throw new Refusal('copy_altered');
    replace(temporary, to);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeSame(from: string, to: string, gate: CopyGate): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const step = Buffer.alloc(STEP_BYTES);
      for (let at = 0; ; ) {
        if (gate.isEnded) throw new Refusal('cancelled');
        const count = readSync(source, step, 0, STEP_BYTES, at);
        if (count === 0) break;
        for (let done = 0; done < count; ) {
          done += writeSync(target, step, done, count - done, at + done);
        }
        at += count;
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** What is wrong with a place: taken away, not to be written, full. */
function asPlaceRefusal(error: unknown): Refusal {
  if (error instanceof Refusal && error.cause !== undefined) return asPlaceRefusal(error.cause);
  const code = codeOf(error);
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE'].includes(code)) {
    return new Refusal('place_gone', { cause: error });
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new Refusal('place_denied', { cause: error });
  }
  return asWriteRefusal(error);
}
