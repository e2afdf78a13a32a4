import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';
import { hashed } from '../database/proveCopy.ts';
import { asWriteRefusal, codeOf, flushFolder, temporaryBeside } from '../files/atomicWrite.ts';
import type { CopyGate } from '../files/copyGate.ts';
import { fileName } from '../files/fileName.ts';
import {
  type CopyEntry,
  type CopyRegister,
  emptyRegister,
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
        writeRegister(folder, emptyRegister(own.identity, own.file));
        return folder;
      }
    }
  } catch (error) {
    throw asPlaceRefusal(error);
  }
}

/** What became of a second place that was looked at; `stuck`: copies that are to go, and that the system does not let go. */
export type Mirrored = { stuck: readonly CopyEntry[]; hasClear: boolean };

/**
 * Brings a proved copy to a second place, and thins what is there; null when the place is not there. No file
 * of it that cannot be read, replaced or removed stops the others. Refuses (`copy_altered`) a copy that is no
 * longer the one that was proved.
 */
export function mirrorTo(
  folder: string,
  {
    from,
    entry,
    register,
    now,
    gate,
  }: { from: string; entry: CopyEntry; register: CopyRegister; now: Date; gate: CopyGate },
): Mirrored | null {
  // Without its register it is not that place: an empty folder stays where a key was.
  const there = readRegister(folder);
  if (there?.identity !== register.identity) return null;
  try {
    sweepHalves(folder, now);
    const copies = there.copies.filter((one) => standing(folder, one) !== 'gone');
    const has = copies.some(
      (one) => one.sha256 === entry.sha256 && standing(folder, one) === 'there',
    );
    const brought = has ? null : bring({ from: join(from, entry.name), folder, entry, gate });
    const all =
      brought === null
        ? copies
        : [...copies.filter(({ name }) => name !== brought), { ...entry, name: brought }];
    const old = thinnedNames(all, now);
    // Once there is a copy with the password, none stays without one.
    if (entry.salt !== '') for (const { name, salt } of all) if (salt === '') old.add(name);
    const gone = new Set([...old].filter((name) => isTakenAway(join(folder, name))));
    const left = all.filter(({ name }) => !gone.has(name));
    if (!has || gone.size > 0 || copies.length < there.copies.length) {
      writeRegister(folder, { ...there, copies: left });
    }
    return {
      stuck: left.filter(({ name }) => old.has(name)),
      hasClear: left.some(({ salt }) => salt === ''),
    };
  } catch (error) {
    throw asPlaceRefusal(error);
  }
}

/** After so long nobody, on whichever computer, is still writing a copy there, in milliseconds. */
const HALF_MS = 3_600_000;

/** What a process that was killed left half brought, which may be in clear. */
function sweepHalves(folder: string, now: Date): void {
  for (const name of readdirSync(folder).filter((one) => /^\.[0-9a-f-]{36}\.tmp$/.test(one))) {
    const path = join(folder, name);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    if (now.getTime() - written > HALF_MS) isTakenAway(path);
  }
}

/** The state of a copy there; one that cannot even be looked at is not what was brought. */
function standing(folder: string, entry: CopyEntry): ReturnType<typeof stateOf> {
  try {
    return stateOf(folder, entry);
  } catch {
    return 'altered';
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

/** How many names are tried where what has one can be neither replaced nor removed. */
const MOST_NAMES = 3;

/** Writes a copy elsewhere, and reads it there again: it has a name only once it is the same. That name. */
function bring({
  from,
  folder,
  entry,
  gate,
}: {
  from: string;
  folder: string;
  entry: CopyEntry;
  gate: CopyGate;
}): string {
  const temporary = temporaryBeside(join(folder, entry.name));
  try {
    writeSame(from, temporary, gate);
    if (hashed(temporary).sha256 !== entry.sha256) throw new Refusal('copy_altered');
    return named(temporary, folder, entry.name);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Gives a finished copy its name, or the next one when a program holds what has that name. */
function named(temporary: string, folder: string, wanted: string): string {
  const ending = extname(wanted);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${basename(wanted, ending)} (${count})${ending}`;
    try {
      renameSync(temporary, join(folder, name));
      flushFolder(folder);
      return name;
    } catch (error) {
      const isHeld = existsSync(join(folder, name)) && existsSync(temporary);
      if (!isHeld || count === MOST_NAMES) throw error;
    }
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
