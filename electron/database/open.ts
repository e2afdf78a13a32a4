import { closeSync, openSync, realpathSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import type { Underneath } from '../../shared/domain/underneath.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { codeOf } from '../files/atomicWrite.ts';
import { type FileLock, type LockAttempt, type LockOptions, takeLock } from '../files/fileLock.ts';
import { type FileMark, isSameFile, markOf } from '../files/fileMark.ts';
import { requireFitName } from '../files/fitName.ts';
import { isSameBytes, type KeepBefore, type KeptCopy, keepCopy } from './backup.ts';
import { connect, keepPages, type Raw } from './connect.ts';
import { ReadableDb, WritableDb } from './connection.ts';
import { asRefusal, refusing } from './errors.ts';
import type { FileKey } from './fileKey.ts';
import { type FileSum, sumAtRest } from './fileSum.ts';
import { requireOwnJournal } from './foundJournal.ts';
import { type Inspected, inspect, inspectProtected } from './inspect.ts';
import { type FormFollower, lastVersion, migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { pageCacheBytes } from './pageCache.ts';
import { keyOpens } from './sqlcipher.ts';
import { verify } from './verify.ts';

/** An open portfolio. Only one of the two handles of a read-only one exists. */
export type OpenFile = {
  /** Where it is, links resolved. */
  path: string;
  readable: ReadableDb;
  writable: WritableDb | null;
  /** The file as it was committed last, to ask while a transaction by slices is under way. */
  committed(): ReadableDb;
  /** Why it cannot be changed; null when it can. */
  readOnly: 'open_elsewhere' | 'not_writable' | null;
  /** What became of it on the disk since it was opened. Of one that is only read, others may write in it. */
  underneath(): Underneath;
  /** A change that a killed process left unfinished was undone as it was opened. */
  wasCut: boolean;
  /** Its sum as it is on the disk; null of one with a password, whose pages tell by themselves, and of one that is large, read only, or not as we left it. */
  sum(): FileSum | null;
  /** Writes what it holds, as committed last, to a new file under the same key, also when its own is gone. */
  copyInto(path: string): void;
  /** What opens it; null when it is in clear. Whoever closes it for good has it forgotten. */
  key: FileKey | null;
  close(): void;
};

export type OpenOptions = {
  /** `held`: whoever asks holds the lock of the file already, and releases it. */
  lock?: LockOptions | 'held';
  /** Of a file with a password; of no use to one in clear. */
  key?: FileKey | null;
  /** Where the file as it is goes before its form changes; beside it when left out. */
  keepBefore?: KeepBefore;
  /** Hears how far its form is changed, and may stop it; nobody when left out. */
  follower?: FormFollower;
  /** For the tests of migrations. */
  migrations?: readonly Migration[];
};

/**
 * Opens a portfolio, after making sure that it is one, whole, and not newer than us; a file that is
 * refused is left byte for byte as it was. The first to open it may write; others read. One with a
 * password is refused without its key (`password_needed`), or with another's (`password_wrong`).
 */
export function openPortfolio(asked: string, options: OpenOptions = {}): OpenFile {
  const migrations = options.migrations ?? MIGRATIONS;
  const newest = lastVersion(migrations);
  const inspected = inspect(asked, newest);
  const path = realpathSync(asked);
  requireFitName(path);
  const key = keyOf(inspected, asked, options.key ?? null);
  const attempt = isWritable(path)
    ? lockOf(path, options.lock)
    : ({ ok: false, why: 'not_writable' } as const);
  const lock = attempt.ok ? attempt.lock : null;
  const isOurs = lock !== null;
  let raw: Raw | null = null;
  try {
    requireOwnJournal(path);
    const wasCut = hasJournal(path);
    const version =
      inspected.isProtected && key !== null
        ? inspectProtected(path, { key, isOurs, newest })
        : versionOf(wasCut && isOurs ? uncut(path, newest) : inspected);
    raw = verify(path, { version, migrations, isOurs, key });
    if (lock === null || !attempt.ok) {
      // A portfolio of an older form can be read only once migrated, which needs the right to write.
      if (version < newest) throw new Refusal('read_only');
      return reading(path, attempt.ok ? 'not_writable' : attempt.why, { raw, key });
    }
    const keepBefore = options.keepBefore ?? keepCopy;
    const follower = options.follower ?? null;
    const file = { path, lock, raw, key };
    return { ...writing(file, { version, migrations, keepBefore, follower }), wasCut };
  } catch (error) {
    raw?.close();
    lock?.release();
    throw asRefusal(error);
  }
}

/**
 * Whether a file is a portfolio of an older form, which opening it takes to today's; false too of one that cannot be
 * told, or that its key does not open, which opening it tells.
 */
export function isOfOlderForm(
  asked: string,
  key: FileKey | null,
  migrations: readonly Migration[] = MIGRATIONS,
): boolean {
  const newest = lastVersion(migrations);
  try {
    const inspected = inspect(asked, newest);
    if (!inspected.isProtected) return inspected.version < newest;
    if (key === null || !keyOpens(realpathSync(asked), key)) return false;
    return inspectProtected(asked, { key, isOurs: false, newest }) < newest;
  } catch {
    return false;
  }
}

function lockOf(path: string, lock: LockOptions | 'held' | undefined): LockAttempt {
  if (lock === 'held') return { ok: true, lock: { release: () => undefined } };
  return takeLock(path, lock);
}

/** What a file in clear is once a change that was cut is undone: it may have been cut as it wrote what version the file is. */
function uncut(path: string, newest: number): Inspected {
  const raw = connect(path, 'writable', null);
  try {
    raw.pragma('query_only = ON');
    raw.pragma('schema_version');
  } finally {
    raw.close();
  }
  return inspect(path, newest);
}

/** The key that the file asks for; it is tried on the seals of the pages, before SQLite sees the file. */
function keyOf(inspected: Inspected, path: string, key: FileKey | null): FileKey | null {
  if (!inspected.isProtected) return null;
  if (key === null) throw new Refusal('password_needed');
  if (!keyOpens(realpathSync(path), key)) throw new Refusal('password_wrong');
  // The salt of the key opens what the head of the file does not say any more.
  if (!key.use((_, salt) => salt.equals(inspected.salt))) throw new Refusal('file_damaged');
  return key;
}

function versionOf(inspected: Inspected): number {
  if (inspected.isProtected) throw new Refusal('password_needed');
  return inspected.version;
}

/** What is asked again and again all day is kept in memory, as far as the file and the computer make it worth it. */
function keepPagesOf(raw: Raw, path: string, key: FileKey | null): void {
  const isProtected = key !== null;
  keepPages(raw, pageCacheBytes({ file: statSync(path).size, memory: totalmem(), isProtected }));
}

function reading(
  path: string,
  readOnly: 'open_elsewhere' | 'not_writable',
  { raw, key }: { raw: Raw; key: FileKey | null },
): OpenFile {
  keepPagesOf(raw, path, key);
  const readable = new ReadableDb(raw);
  const mark = markOf(path);
  return {
    path,
    readable,
    writable: null,
    committed: () => readable,
    readOnly,
    underneath: () => movedSince(path, mark),
    wasCut: false,
    sum: () => null,
    copyInto: () => {
      throw new Refusal('read_only');
    },
    key,
    close: () => void raw.close(),
  };
}

/** `raw`: the connection that verified the file, which writes from now on. */
function writing(
  {
    path,
    lock,
    raw,
    key,
  }: {
    path: string;
    lock: FileLock;
    raw: Raw;
    key: FileKey | null;
  },
  {
    version,
    migrations,
    keepBefore,
    follower,
  }: {
    version: number;
    migrations: readonly Migration[];
    keepBefore: KeepBefore;
    follower: FormFollower | null;
  },
): Omit<OpenFile, 'wasCut'> {
  const copy =
    version < lastVersion(migrations) ? keepBefore(path, { version, key, follower }) : null;
  try {
    raw.pragma('query_only = OFF');
    keepPagesOf(raw, path, key);
    raw.pragma('journal_mode = TRUNCATE');
    migrate(raw, migrations, follower);
  } catch (error) {
    rest(raw);
    // Of a disk that fails, or a file that is not as it was, it may be all that is left; tried again, it serves again.
    if (copy !== null && isUnharmed(path, { error, copy })) copy.discard();
    throw error;
  }
  const writable = new WritableDb(raw);
  const mark = markOf(path);
  const others = writesOfOthers(raw);
  let aside: { raw: Raw; db: ReadableDb } | null = null;
  const committed = () => {
    const opened = aside ?? besides(path, key);
    aside = opened;
    return opened.db;
  };
  const close = () => {
    aside?.raw.close();
    rest(raw);
    lock.release();
  };
  const underneath = () => {
    const moved = movedSince(path, mark);
    return moved === 'same' && raw.open && writesOfOthers(raw) !== others ? 'changed' : moved;
  };
  const sum = () => {
    if (key !== null || raw.inTransaction || underneath() !== 'same') return null;
    const fresh = connect(path, 'readonly', key);
    try {
      return sumAtRest(fresh);
    } finally {
      fresh.close();
    }
  };
  const copyInto = (target: string) => {
    writable.requireTurn();
    refusing(() => raw.prepare('VACUUM INTO ?').run(target));
  };
  return {
    path,
    readable: writable,
    writable,
    committed,
    readOnly: null,
    underneath,
    sum,
    copyInto,
    key,
    close,
  };
}

/** Whether a change was under way when whoever wrote in the file ended. */
function hasJournal(path: string): boolean {
  return (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether a change of form that failed left the file, byte for byte, as its copy is. */
function isUnharmed(path: string, { error, copy }: { error: unknown; copy: KeptCopy }): boolean {
  if (codeOf(error).startsWith('SQLITE_IOERR')) return false;
  try {
    return isSameBytes(path, copy.path);
  } catch {
    return false;
  }
}

/** Whether the file at a path is the one that was opened. */
function movedSince(path: string, mark: FileMark | null): 'same' | 'gone' | 'replaced' {
  const now = markOf(path);
  if (now === null) return 'gone';
  return isSameFile(now, mark) ? 'same' : 'replaced';
}

/** Another number as soon as another connection has written. */
function writesOfOthers(raw: Raw): unknown {
  return raw.pragma('data_version', { simple: true });
}

/** A second connection to a portfolio that is open, which cannot write. */
function besides(path: string, key: FileKey | null): { raw: Raw; db: ReadableDb } {
  const raw = connect(path, 'readonly', key);
  return { raw, db: new ReadableDb(raw) };
}

/** At rest a portfolio is one file: the empty journal that TRUNCATE keeps is removed. */
function rest(raw: Raw): void {
  try {
    // A change that was under way: nobody was told that it is done.
    if (raw.inTransaction) raw.exec('ROLLBACK');
    raw.pragma('journal_mode = DELETE');
  } catch {
    // The disk is gone or full; what was committed is safe, and an empty journal does no harm.
  }
  raw.close();
}

/** Asked by opening it: rights on paper say little on Windows and on network disks. */
function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch {
    return false;
  }
}
