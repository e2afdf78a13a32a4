import { realpathSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { recoveredByNoun } from '../../shared/domain/recovered.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import type {
  OpenedCopy,
  RecoveryOffer,
  RecoveryReport,
} from '../../shared/ipc/contract/recovery.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { dropJournal } from '../database/create.ts';
import type { FileKey } from '../database/fileKey.ts';
import type { RecoverySource } from '../database/recovery/recover.ts';
import type { Following } from '../database/recovery/recoverFile.ts';
import type { Salvage } from '../database/recovery/report.ts';
import {
  asWriteRefusal,
  atomicWrite,
  flushFile,
  replace,
  temporaryBeside,
} from '../files/atomicWrite.ts';
import { takeLock } from '../files/fileLock.ts';
import { hashOf } from '../files/hashOf.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import type { DamagedFile, Session } from './session.ts';

/** A proved copy of a portfolio that cannot be read. */
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

export type RecoveryOptions = {
  session: Session;
  /** Recovers a file into another, without keeping the process from others. */
  recoverFile: (source: RecoverySource, following: Following) => Promise<Salvage>;
  /** The proved copies of the portfolio at a path, the last made first. */
  copiesOf: (path: string) => readonly OfferedCopy[];
  /** Hears how much is done, from 0 to 1; null once it has ended. */
  onProgress: (done: number | null) => void;
  /** A report, and its name as a file, in the words of the screen. */
  textOf: (report: RecoveryReport) => { name: string; text: string };
};

/** What can be saved of a damaged file. */
export type RecoveryService = {
  /** The file that was refused last as damaged, and its last proved copy. */
  offer(): RecoveryOffer | null;
  run(): Promise<RecoveryReport | null>;
  /**
   * Puts the last proved copy where the person says, and opens it there; null: the person gave up. In the place
   * of one that was altered since, the one before; refuses (`copy_altered`) when all were.
   */
  openCopy(): Promise<OpenedCopy | null>;
  stop(): void;
  saveReport(): Promise<boolean>;
  open(): OpenPortfolio;
};

/** Recovers the file that the session refused last as damaged; one at a time. */
export function createRecovery({
  session,
  recoverFile,
  copiesOf,
  onProgress,
  textOf,
}: RecoveryOptions): RecoveryService {
  let working: AbortController | null = null;
  let last: { path: string; report: RecoveryReport } | null = null;

  const required = () => {
    if (last === null) throw new Refusal('file_missing');
    return last;
  };

  return {
    offer() {
      const damaged = session.damaged();
      if (damaged === null) return null;
      const [copy] = copiesOf(real(damaged.path));
      return {
        damaged: basename(damaged.path),
        copy: copy === undefined ? null : { at: copy.at, initiatives: copy.initiatives },
      };
    },
    async openCopy() {
      const damaged = session.damaged();
      if (damaged === null) throw new Refusal('file_missing');
      const copies = copiesOf(real(damaged.path));
      if (copies.length === 0) throw new Refusal('file_missing');
      return withOwnKey(damaged, async (key) => {
        const target = await session.dialogs.chooseRecovered(damaged.path);
        if (target === null) return null;
        if (isSame(target, damaged.path)) throw new Refusal('cannot_write');
        const copy = await putFirstWhole(copies, target);
        const { at, initiatives } = copy;
        return {
          portfolio: await openWith(session, target, keyFor(copy, key)),
          copy: { at, initiatives },
          passedOver: copies.indexOf(copy),
        };
      });
    },
    async run() {
      const damaged = session.damaged();
      if (damaged === null) throw new Refusal('file_missing');
      return withOwnKey(damaged, async (key) => {
        const target = await session.dialogs.chooseRecovered(damaged.path);
        if (target === null) return null;
        if (isSame(target, damaged.path)) throw new Refusal('cannot_write');
        working?.abort();
        const mine = new AbortController();
        working = mine;
        try {
          const { tables, doubtful, aside } = await recoverFile(
            { source: damaged.path, target, key },
            { signal: mine.signal, onProgress },
          );
          const report = {
            damaged: basename(damaged.path),
            recovered: basename(target),
            nouns: recoveredByNoun(tables),
            doubtful: doubtful.map(({ table, title, why }) => ({ table, title, why })),
            aside: aside.map(({ table, title, why }) => ({ table, title, why })),
          };
          last = { path: target, report };
          return report;
        } finally {
          onProgress(null);
          if (working === mine) working = null;
        }
      });
    },
    stop: () => working?.abort(),
    async saveReport() {
      const { name, text } = textOf(required().report);
      const path = await session.dialogs.chooseCopy(name);
      if (path === null) return false;
      atomicWrite(path, new TextEncoder().encode(text));
      return true;
    },
    open: () => session.openPath(required().path),
  };
}

/** Writes to a path the first of these copies that is still the one that was proved; which one. */
async function putFirstWhole(
  [copy, ...others]: readonly OfferedCopy[],
  target: string,
): Promise<OfferedCopy> {
  if (copy === undefined) throw new Refusal('copy_altered');
  try {
    await putCopy(copy, target);
    return copy;
  } catch (error) {
    const isAltered = error instanceof Refusal && error.code === 'copy_altered';
    if (!isAltered) throw error;
    return putFirstWhole(others, target);
  }
}

/**
 * Writes a copy to a path, whole or not at all, in an independent file; refuses (`copy_altered`) one that is
 * no longer the one that was proved.
 */
async function putCopy(copy: OfferedCopy, target: string): Promise<void> {
  const attempt = takeLock(target);
  if (!attempt.ok) throw new Refusal('cannot_write');
  const temporary = temporaryBeside(target);
  const forget = rememberUnfinished(temporary);
  try {
    await copyFile(copy.path, temporary);
    await chmod(temporary, 0o600);
    if ((await hashOf(temporary)) !== copy.sha256) throw new Refusal('copy_altered');
    flushFile(temporary);
    dropJournal(target);
    replace(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asWriteRefusal(error);
  } finally {
    forget();
    attempt.lock.release();
  }
}

/** Opens a portfolio; a key that does not open it is forgotten. */
async function openWith(
  session: Session,
  path: string,
  key: FileKey | null,
): Promise<OpenPortfolio> {
  try {
    return await session.openInTime(path, key);
  } catch (error) {
    key?.forget();
    throw error;
  }
}

/** The key of the damaged file, when it is that of the copy too; else it is asked for. */
function keyFor({ salt }: OfferedCopy, key: FileKey | null): FileKey | null {
  const isSameSalt = key?.use((_, own) => own.toString('hex') === salt) ?? false;
  return isSameSalt ? (key?.copy() ?? null) : null;
}

/** Works with a key of its own: the portfolio may be locked, and its key forgotten, while a person is asked. */
async function withOwnKey<T>(
  { key }: DamagedFile,
  work: (key: FileKey | null) => Promise<T>,
): Promise<T> {
  const own = key?.copy() ?? null;
  try {
    return await work(own);
  } finally {
    own?.forget();
  }
}

/** Links resolved, as a portfolio is known while it is open. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The damaged file itself is never written over, by whatever name it is given. */
function isSame(target: string, damaged: string): boolean {
  try {
    return realpathSync(target) === realpathSync(damaged);
  } catch {
    return false;
  }
}
