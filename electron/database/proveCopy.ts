import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { connect } from './connect.ts';
import { type Counted, countRows, isSameCount } from './countRows.ts';
import { asRefusal } from './errors.ts';
import type { FileKey } from './fileKey.ts';
import { type Inspected, inspect, inspectProtected } from './inspect.ts';
import { lastVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { expectedSchema, schemaOf } from './schema.ts';
import { requireEachSound, requireSound } from './sound.ts';
import { keyOpens } from './sqlcipher.ts';

/** How much is hashed at a time. */
const STEP_BYTES = 1024 * 1024;

/** What a copy was found to be. */
export type Proof = {
  sha256: string;
  bytes: number;
  counted: Counted;
  /** The salt at its head when it has a password, in hexadecimal; empty when it has none. */
  salt: string;
};

export type ProofOptions = {
  /** What there was in the portfolio at the moment of the copy; null when nobody knows any more. */
  expected: Counted | null;
  key: FileKey | null;
  /**
   * Hears how much is looked at, from 0 to 1; what it throws ends it. Tables are then verified one after the other,
   * which leaves out only the pages that hold nothing.
   */
  say?: (done: number) => void;
};

/** Of a proof that is followed, the share of the tables; hashing takes the rest. */
const TABLES_SHARE = 0.7;

/**
 * Opens a copy as if it were to serve, and looks at all of it: that it is a portfolio, of its schema, every
 * page and index sound, no reference to what is not there, and, when told what there was in the portfolio at
 * that moment, that as much is in it. Refuses with what is wrong. Takes long: for a thread.
 */
export function proveCopy(path: string, { expected, key, say }: ProofOptions): Proof {
  try {
    const newest = lastVersion(MIGRATIONS);
    const inspected = inspect(path, newest);
    const own = inspected.isProtected ? opening(path, key) : null;
    const version =
      inspected.isProtected && own !== null
        ? inspectProtected(path, { key: own, isOurs: false, newest })
        : versionOf(inspected);
    const raw = connect(path, 'readonly', own);
    let counted: Counted | null;
    try {
      if (schemaOf(raw) !== expectedSchema(version)) throw new Refusal('file_foreign');
      if (say === undefined) requireSound(raw);
      else requireEachSound(raw, (done) => say(done * TABLES_SHARE));
      counted = countRows(raw);
    } finally {
      raw.close();
    }
    if (counted === null || (expected !== null && !isSameCount(counted, expected))) {
      throw new Refusal('file_damaged');
    }
    const salt = inspected.isProtected ? inspected.salt.toString('hex') : '';
    const { size } = statSync(path);
    const whole = hashed(path, (bytes) =>
      say?.(TABLES_SHARE + (1 - TABLES_SHARE) * Math.min(1, bytes / size)),
    );
    return { ...whole, counted, salt };
  } catch (error) {
    throw asRefusal(error);
  }
}

function versionOf(inspected: Inspected): number {
  if (inspected.isProtected) throw new Refusal('password_needed');
  return inspected.version;
}

/** The key, known to be that of the copy. */
function opening(path: string, key: FileKey | null): FileKey {
  if (key === null) throw new Refusal('password_needed');
  if (!keyOpens(path, key)) throw new Refusal('password_wrong');
  return key;
}

/** What a file weighs, and its SHA-256 in hexadecimal. `say` hears how many bytes are read; what it throws ends it. */
export function hashed(
  path: string,
  say: (bytes: number) => void = () => undefined,
): { sha256: string; bytes: number } {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const step = Buffer.alloc(STEP_BYTES);
    let bytes = 0;
    for (;;) {
      const count = readSync(file, step, 0, STEP_BYTES, bytes);
      if (count === 0) break;
      hash.update(step.subarray(0, count));
      bytes += count;
      say(bytes);
    }
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    closeSync(file);
  }
}
