import { existsSync, realpathSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { recoveredByNoun } from '../../shared/domain/recovered.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import type {
  KeptPortfolio,
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
import { requireFitName } from '../files/fitName.ts';
import { hashOf } from '../files/hashOf.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import { isOfOurVersion, type OfferedCopy, type RefusedFile } from './refusedFile.ts';
import type { Session } from './session.ts';

export type RecoveryOptions = {
  session: Session;
  /** Recovers a file into another, without keeping the process from others. */
  recoverFile: (source: RecoverySource, following: Following) => Promise<Salvage>;
  /** The portfolios of which proved copies are kept, the one with the last copy first. `file`: where it was last opened. */
  kept: () => readonly { id: string; file: string; copies: readonly OfferedCopy[] }[];
  /** Hears how much is done, from 0 to 1; null once it has ended. */
  onProgress: (done: number | null) => void;
  /** A report, and its name as a file, in the words of the screen. */
  textOf: (report: RecoveryReport) => { name: string; text: string };
};

/** What can be saved of a damaged file. */
export type RecoveryService = {
  /** The file that was refused last, where a copy may be opened in its place, and its last proved copy. */
  offer(): RecoveryOffer | null;
  /** Opens the portfolio that was refused where it went on; refuses (`file_missing`) when nobody knows where. */
  openWentOn(): Promise<OpenPortfolio>;
  /** The portfolios of which proved copies are kept, whatever became of them. */
  kept(): KeptPortfolio[];
  /** Puts the last proved copy of one of them where the person says, as `openCopy`; refuses (`not_found`) when none is kept any more. */
  openKept(input: { id: string }): Promise<OpenedCopy | null>;
  run(): Promise<RecoveryReport | null>;
  /**
   * Puts the last proved copy where the person says, and opens it there; null: the person gave up. In the place
   * of one that was altered since, the one before; refuses (`copy_altered`) when all were.
   */
  openCopy(): Promise<OpenedCopy | null>;
  stop(): void;
  saveReport(): Promise<boolean>;
  open(): Promise<OpenPortfolio>;
};

/** Recovers the file that the session refused last; one at a time. */
export function createRecovery({
  session,
  recoverFile,
  kept,
  onProgress,
  textOf,
}: RecoveryOptions): RecoveryService {
  let working: AbortController | null = null;
  let last: { path: string; report: RecoveryReport } | null = null;

  const required = () => {
    if (last === null) throw new Refusal('file_missing');
    return last;
  };

  /** Of a file that says that it is newer, those that say otherwise. */
  const copiesFor = ({ path, code }: RefusedFile) => {
    const copies = session.copiesOf(path);
    return code === 'file_newer' ? copies.filter(isOfOurVersion) : copies;
  };

  async function openCopyOf(
    path: string,
    copies: readonly OfferedCopy[],
    own: FileKey | null,
  ): Promise<OpenedCopy | null> {
    if (copies.length === 0) throw new Refusal('file_missing');
    return withOwnKey(own, async (key) => {
      const target = await session.dialogs.chooseRecovered(path);
      if (target === null) return null;
      if (isSame(target, path)) throw new Refusal('cannot_write');
      const copy = await putFirstWhole(copies, target);
      const { at, initiatives } = copy;
      return {
        portfolio: await openWith(session, target, keyFor(copy, key)),
        copy: { at, initiatives },
        passedOver: copies.indexOf(copy),
      };
    });
  }

  return {
    offer() {
      const refused = session.refused();
      if (refused === null) return null;
      const [copy] = copiesFor(refused);
      const file = session.wentOnAt(refused.path);
      return {
        wentOn: file === null ? null : { name: basename(file), folder: dirname(file) },
        damaged: basename(refused.path),
        folder: dirname(refused.path),
        code: refused.code,
        copy: copy === undefined ? null : { at: copy.at, initiatives: copy.initiatives },
      };
    },
    async openWentOn() {
      const refused = session.refused();
      const path = refused === null ? null : session.wentOnAt(refused.path);
      if (path === null) throw new Refusal('file_missing');
      return session.openInTime(path);
    },
    async openCopy() {
      const refused = session.refused();
      if (refused === null) throw new Refusal('file_missing');
      return openCopyOf(refused.path, copiesFor(refused), refused.key);
    },
    kept() {
      return kept().flatMap(({ id, file, copies: [copy] }) => {
        if (copy === undefined || session.isExample(file)) return [];
        const { at, initiatives } = copy;
        return [
          {
            id,
            name: basename(file, extname(file)),
            folder: dirname(file),
            isThere: existsSync(file),
            copy: { at, initiatives },
          },
        ];
      });
    },
    async openKept({ id }) {
      const found = kept().find((one) => one.id === id);
      if (found === undefined) throw new Refusal('not_found');
      return openCopyOf(found.file, found.copies, null);
    },
    async run() {
      const damaged = session.refused();
      if (damaged === null) throw new Refusal('file_missing');
      return withOwnKey(damaged.key, async (key) => {
        const target = await session.dialogs.chooseRecovered(damaged.path);
        if (target === null) return null;
        if (isSame(target, damaged.path)) throw new Refusal('cannot_write');
        requireFitName(target);
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
    async open() {
      return session.openInTime(required().path);
    },
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
  requireFitName(target);
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
  key: FileKey | null,
  work: (key: FileKey | null) => Promise<T>,
): Promise<T> {
  const own = key?.copy() ?? null;
  try {
    return await work(own);
  } finally {
    own?.forget();
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
