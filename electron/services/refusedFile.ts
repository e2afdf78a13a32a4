import { statSync } from 'node:fs';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { FileKey } from '../database/fileKey.ts';
import { inspect } from '../database/inspect.ts';
import { lastVersion } from '../database/migrate.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { mayHoldSealedPages } from '../database/ownPages.ts';
import { keyOpens } from '../database/sqlcipher.ts';
import { typedKey } from './passwords.ts';

/** A proved copy of a portfolio that cannot be opened. */
export type OfferedCopy = {
  path: string;
  name: string;
  /** When it was made, and proved. */
  at: string;
  initiatives: number;
  /** Of the whole file, in hexadecimal, as it was proved. */
  sha256: string;
  /** The salt at its head when it has a password, in hexadecimal; empty when it has none. */
  salt: string;
};

/** A portfolio that was refused, and why. */
export type RefusedFile = {
  path: string;
  key: FileKey | null;
  code: ErrorCode;
};

/** Refusals of a file in the place of which a proved copy can be opened. */
const REPLACED_BY_COPY: ReadonlySet<ErrorCode> = new Set([
  'file_damaged',
  'file_newer',
  'file_missing',
  'file_denied',
]);

/** Salts of copies that are tried: of passwords that were changed, there may be many. */
const MOST_SALTS = 3;

/** Whether a copy is of use where a file is refused by this code. */
export function isReplacedByCopy(code: ErrorCode): boolean {
  return REPLACED_BY_COPY.has(code);
}

/**
 * The code by which a file is refused once the proved copies of its place are heard: where a portfolio was,
 * what is none any more is one that was damaged (`file_damaged`), or, where its copies have a password and
 * something sealed is left of it, asks for it (`password_needed`). `key`: the one that it was refused with.
 */
export function heardOfCopies(
  code: ErrorCode,
  {
    path,
    key,
    copies,
  }: { path: string; key: FileKey | null; copies: readonly Pick<OfferedCopy, 'salt'>[] },
): ErrorCode {
  // A sound head with what no portfolio has (a trigger, a view) is not damage.
  const isHeard = code === 'file_foreign' && copies.length > 0 && isFile(path);
  if (!isHeard || ownSalt(path) === 'in clear') return code;
  const asksPassword = key === null && saltsOf(copies).length > 0 && mayHoldSealedPages(path);
  return asksPassword ? 'password_needed' : 'file_damaged';
}

/**
 * The key of a portfolio, of the password that was typed or of its sheet. Where its head does not say its salt,
 * or says another one than its pages were sealed with, by the salts of its copies. Null: it has none to ask for.
 */
export async function keyOf(
  path: string,
  typed: string,
  copies: readonly OfferedCopy[],
): Promise<FileKey | null> {
  const own = ownSalt(path);
  if (own === 'in clear') return null;
  // Copies are byte for byte: theirs is seldom another than its own.
  const others = saltsOf(copies).filter((salt) => own === null || !salt.equals(own));
  const salts = [...(own === null ? [] : [own]), ...others];
  let first: FileKey | null = null;
  for (const salt of salts) {
    // oxlint-disable-next-line no-await-in-loop -- the first that opens it is the one
    const key = await typedKey(typed, salt);
    if (keyOpens(path, key)) {
      first?.forget();
      return key;
    }
    // Nothing of the file answers, nor does it say its salt: what opens its copy is its password.
    const opensCopy =
      own === null && copies.some((copy) => isOf(copy, salt) && keyOpens(copy.path, key));
    if (opensCopy) {
      first?.forget();
      return key;
    }
    if (first === null) first = key;
    else key.forget();
  }
  if (own === null) {
    first?.forget();
    throw new Refusal('password_wrong');
  }
  return first;
}

/** The salt by which a portfolio asks for its password: that at its head, or else that of its last copy; null: none. */
export function saltAsked(path: string, copies: readonly OfferedCopy[]): Uint8Array | null {
  const own = ownSalt(path);
  if (own === 'in clear') return null;
  return own ?? saltsOf(copies)[0] ?? null;
}

/** Whether this version can open a copy, as far as the copy says without a password. */
export function isOfOurVersion({ path }: Pick<OfferedCopy, 'path'>): boolean {
  try {
    inspect(path, lastVersion(MIGRATIONS));
    return true;
  } catch {
    return false;
  }
}

/** The salt at the head of a file; null when its head says nothing. */
function ownSalt(path: string): Uint8Array | 'in clear' | null {
  try {
    const inspected = inspect(path, Number.POSITIVE_INFINITY);
    return inspected.isProtected ? inspected.salt : 'in clear';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file_foreign') return null;
    throw error;
  }
}

/** Of copies with a password, the last first, each once. */
function saltsOf(copies: readonly Pick<OfferedCopy, 'salt'>[]): Buffer[] {
  const salts = new Set(copies.map(({ salt }) => salt).filter((salt) => salt !== ''));
  return [...salts].slice(0, MOST_SALTS).map((salt) => Buffer.from(salt, 'hex'));
}

function isOf({ salt }: OfferedCopy, bytes: Uint8Array): boolean {
  return salt === Buffer.from(bytes).toString('hex');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
