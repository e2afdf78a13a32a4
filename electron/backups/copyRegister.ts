import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ThinnedCopy, thinnedCopies } from '../../shared/domain/backupThinning.ts';
import { believedNow } from '../../shared/domain/believedNow.ts';
import { BACKUP_REASONS, type BackupReason } from '../../shared/domain/vocabulary.ts';
import {
  fieldsOf,
  instantOf,
  refuseOthers,
  requireJson,
  textOf,
  writeJson,
} from '../files/jsonFile.ts';

/** The name of the register in a folder of copies. */
export const REGISTER = 'copies.json';

/** A copy that was proved, as the register of its folder says it. */
export type CopyEntry = {
  /** Name of its file. */
  name: string;
  /** When it was made, and proved. */
  at: string;
  why: BackupReason;
  bytes: number;
  /** Of the whole file, in hexadecimal: any tool can ask whether it is still the one that was proved. */
  sha256: string;
  /** How many were in it, as many as in the portfolio at that moment. */
  initiatives: number;
  /** What had been changed last. */
  mark: string;
  /** The salt at its head when it has a password, in hexadecimal; empty when it has none. */
  salt: string;
};

/** A second place for copies, chosen by the person: a USB key, a network folder. */
export type SecondPlace = {
  folder: string;
  /** When it was last there. */
  seenAt: string;
  /** After how many days without it a person is reminded. */
  remindDays: number;
  /** The last copy that it got has no password. */
  hasClear: boolean;
};

/** What is written beside copies. */
export type CopyRegister = {
  /** Of which portfolio the copies are. */
  identity: string;
  /** Where it was last opened. */
  file: string;
  /** Where it was opened before that, the last first: whoever asks for it there finds its copies. */
  former: readonly string[];
  /** In the order in which they were made. */
  copies: readonly CopyEntry[];
  second: SecondPlace | null;
};

/** The register of a portfolio of which no copy was made yet, and where it is opened. */
export function emptyRegister(identity: string, file: string): CopyRegister {
  return { identity, file, former: [], copies: [], second: null };
}

/**
 * The register of a folder; null when there is none, or a damaged one, which is set aside. Throws when it cannot
 * be read now: it is still the register.
 */
export function readRegister(folder: string): CopyRegister | null {
  return requireJson(join(folder, REGISTER), registerOf);
}

/** Writes the register of a folder, whole or not at all. */
export function writeRegister(folder: string, register: CopyRegister): void {
  writeJson(join(folder, REGISTER), { form: 1, ...register });
}

/** A register of which the portfolio is opened at a path; where it was before is kept, as far as the last ten places. */
export function openedAt(register: CopyRegister, path: string): CopyRegister {
  if (register.file === path) return register;
  const former = [register.file, ...register.former].filter((one) => one !== path);
  return { ...register, file: path, former: [...new Set(former)].slice(0, MOST_FORMER) };
}

const MOST_FORMER = 10;

/** What became of a copy since it was proved, as far as its size tells. */
export function stateOf(folder: string, { name, bytes }: CopyEntry): 'there' | 'altered' | 'gone' {
  const path = join(folder, name);
  if (!existsSync(path)) return 'gone';
  return statSync(path).size === bytes ? 'there' : 'altered';
}

/** A copy as the thinning knows it. */
function asThinned({ name, at, why }: CopyEntry): ThinnedCopy {
  return {
    id: name,
    at: Date.parse(at),
    isBeforeReplacing: why === 'restoring' || why === 'migration',
  };
}

/** The names of the copies that are to go, by the clock as far as what was written bears it out. */
export function thinnedNames(copies: readonly CopyEntry[], now: Date): Set<string> {
  const written = copies.map(({ at }) => Date.parse(at));
  return new Set(thinnedCopies(copies.map(asThinned), believedNow(written, now.getTime())));
}

function registerOf(value: unknown): CopyRegister {
  const { form, identity, file, former = [], copies, second, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (form !== 1) throw new TypeError('form');
  if (!Array.isArray(copies)) throw new TypeError('copies');
  if (!Array.isArray(former)) throw new TypeError('former');
  return {
    identity: textOf(identity),
    file: textOf(file),
    former: former.map(textOf),
    copies: copies.map(entryOf),
    second: second === null ? null : secondOf(second),
  };
}

function entryOf(value: unknown): CopyEntry {
  const { name, at, why, bytes, sha256, initiatives, mark, salt, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  const reason = BACKUP_REASONS.find((one) => one === why);
  if (reason === undefined) throw new TypeError('why');
  return {
    name: plainName(name),
    at: instantOf(at),
    why: reason,
    bytes: wholeOf(bytes),
    sha256: textOf(sha256),
    initiatives: wholeOf(initiatives),
    mark: textOf(mark),
    salt: textOf(salt),
  };
}

function secondOf(value: unknown): SecondPlace {
  const { folder, seenAt, remindDays, hasClear = false, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (typeof hasClear !== 'boolean') throw new TypeError('hasClear');
  return {
    folder: textOf(folder),
    seenAt: instantOf(seenAt),
    remindDays: wholeOf(remindDays),
    hasClear,
  };
}

/** A name in this very folder: a register that was tampered with must not lead elsewhere. */
function plainName(value: unknown): string {
  const name = textOf(value);
  if (/[\\/]/.test(name) || !name.endsWith('.essaim')) throw new TypeError('name');
  return name;
}

function wholeOf(value: unknown): number {
  if (!Number.isInteger(value) || Number(value) < 0) throw new TypeError('number');
  return Number(value);
}
