import { existsSync, rmSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { asWriteRefusal, flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import { takeLock } from '../files/fileLock.ts';
import { requireFitName } from '../files/fitName.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import { connect } from './connect.ts';
import { WritableDb } from './connection.ts';
import { refusing } from './errors.ts';
import type { FileKey } from './fileKey.ts';
import { requireOwnJournal } from './foundJournal.ts';
import { APPLICATION_ID } from './inspect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Makes a portfolio at a path, filled in one transaction. It is built beside its place and takes it
 * only when whole, so a failure leaves what was there. Encrypted from its first byte when there is a key.
 */
export function createPortfolio(
  path: string,
  fill: (db: WritableDb) => void,
  key: FileKey | null = null,
): void {
  requireFitName(path);
  const attempt = takeLock(path);
  if (!attempt.ok) throw new Refusal('cannot_write');
  const temporary = temporaryBeside(path);
  const forget = rememberUnfinished(temporary);
  try {
    refusing(() => build(temporary, fill, key));
    flushFile(temporary);
    dropJournal(path);
    replace(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
    throw error;
  } finally {
    forget();
    attempt.lock.release();
  }
}

/**
 * The journal of an unfinished change in the file to replace would be played into the new one. One that is none
 * of ours is not played at all; refuses (`cannot_write`) what cannot be taken away.
 */
export function dropJournal(path: string): void {
  const journal = `${path}-journal`;
  if (!existsSync(journal)) return;
  try {
    requireOwnJournal(path);
    const raw = connect(path, 'writable');
    // Reading undoes it.
    raw.pragma('schema_version');
    raw.close();
  } catch {
    // Nothing of ours, or damaged beyond that: it is about to be replaced.
  }
  try {
    rmSync(journal, { force: true });
  } catch (error) {
    throw asWriteRefusal(error);
  }
}

function build(path: string, fill: (db: WritableDb) => void, key: FileKey | null): void {
  const raw = connect(path, 'new', key);
  try {
    raw.pragma('journal_mode = DELETE');
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(raw, MIGRATIONS);
    const db = new WritableDb(raw);
    db.transaction(() => fill(db));
    // What a portfolio begins with is not undone.
    db.run('UPDATE change_log SET is_kept = 1');
  } finally {
    raw.close();
  }
}
