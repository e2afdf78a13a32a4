import { statSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { codeOf } from '../files/atomicWrite.ts';
import { connect, type Raw } from './connect.ts';
import { ReadableDb } from './connection.ts';
import type { FileKey } from './fileKey.ts';
import type { Migration } from './migrations/index.ts';
import { readIdentity } from './repositories/portfolios.ts';
import { expectedSchema, schemaOf } from './schema.ts';

/** Up to this size every row is held against its rules: a quarter of a second. Twenty years of a CDC are smaller. */
const ROWS_UP_TO = 50_000_000;
/** Up to this size every page is read: a second. Beyond, damage is told when it is met. */
const PAGES_UP_TO = 1_000_000_000;
/** The same of an encrypted one, whose pages take six times as long; each also tells its own damage when it is read. */
const ENCRYPTED_PAGES_UP_TO = 200_000_000;

export type Verification = {
  version: number;
  migrations: readonly Migration[];
  /** True when we hold the lock, and may undo what a killed process left unfinished. */
  isOurs: boolean;
  /** Null of a file in clear. */
  key: FileKey | null;
};

/**
 * Refuses a file that has not exactly the schema of its version (`file_foreign`: a trigger, a view or a
 * table that somebody added could do harm), or whose pages or rows are not sound (`file_damaged`).
 * Nothing is written but the undoing of an unfinished change. Gives the connection that looked, which cannot
 * write (`query_only`): what is opened is what was verified, and the schema is read once.
 */
export function verify(path: string, { version, migrations, isOurs, key }: Verification): Raw {
  const { size } = statSync(path);
  // One that may write: SQLite undoes an unfinished change at its first read, and it leaves the CHECKs
  // of a read-only connection out.
  let raw: Raw | null = null;
  try {
    raw = connect(path, isOurs ? 'writable' : 'readonly', key);
    raw.pragma('query_only = ON');
    if (schemaOf(raw) !== expectedSchema(version, migrations)) throw new Refusal('file_foreign');
    if (isReplaying(raw)) throw new Refusal('file_foreign');
    // It names a folder of ours, whatever the size of the file.
    readIdentity(new ReadableDb(raw));
    if (size <= (key === null ? PAGES_UP_TO : ENCRYPTED_PAGES_UP_TO)) checkPages(raw, size);
    return raw;
  } catch (error) {
    raw?.close();
    if (isUnfinished(error)) throw new Refusal('file_denied', { cause: error });
    // Questions that never change, of a form that was known: what SQLite cannot read is not as it was.
    throw isUnreadable(error) ? new Refusal('file_damaged', { cause: error }) : error;
  }
}

/** Reads every page, and of a small file every row against its rules, which hold again afterwards. */
function checkPages(raw: Raw, size: number): void {
  raw.pragma(`ignore_check_constraints = ${size > ROWS_UP_TO ? 'ON' : 'OFF'}`);
  const damage = raw.pragma('quick_check(1)', { simple: true });
  raw.pragma('ignore_check_constraints = OFF');
  if (damage !== 'ok') throw new Refusal('file_damaged');
}

/** A row that no transaction of ours can leave, and that silences the rules of the file. */
function isReplaying(raw: Raw): boolean {
  const has = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'replay'").get();
  return has !== undefined && raw.prepare('SELECT 1 FROM replay').get() !== undefined;
}

/** What SQLite says of a form that it does not know, or of names that are not there. */
function isUnreadable(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_ERROR';
}

/** What SQLite says to a reader who may not undo an unfinished change. */
function isUnfinished(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_READONLY_ROLLBACK';
}
