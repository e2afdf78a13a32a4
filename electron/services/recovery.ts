import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { recoveredByNoun } from '../../shared/domain/recovered.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import type { RecoveryReport } from '../../shared/ipc/contract/recovery.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import { recoverFile } from '../database/recovery/recoverFile.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import type { Session } from './session.ts';

export type RecoveryOptions = {
  session: Session;
  /** Writes whose the portfolio is, when the file does not say it any more. */
  addOwner: (db: WritableDb) => void;
  /** Hears how much is done, from 0 to 1; null once it has ended. */
  onProgress: (done: number | null) => void;
  /** A report, and its name as a file, in the words of the screen. */
  textOf: (report: RecoveryReport) => { name: string; text: string };
};

/** What can be saved of a damaged file. */
export type RecoveryService = {
  offer(): string | null;
  run(): Promise<RecoveryReport | null>;
  stop(): void;
  saveReport(): Promise<boolean>;
  open(): OpenPortfolio;
};

/** Recovers the file that the session refused last as damaged; one at a time. */
export function createRecovery({
  session,
  addOwner,
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
      return damaged === null ? null : basename(damaged.path);
    },
    async run() {
      const damaged = session.damaged();
      if (damaged === null) throw new Refusal('file_missing');
      const target = await session.dialogs.chooseRecovered(damaged.path);
      if (target === null) return null;
      if (isSame(target, damaged.path)) throw new Refusal('cannot_write');
      working?.abort();
      const mine = new AbortController();
      working = mine;
      try {
        const { tables, doubtful, aside } = await recoverFile(
          {
            source: damaged.path,
            target,
            key: damaged.key,
            addOwner,
          },
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

/** The damaged file itself is never written over, by whatever name it is given. */
function isSame(target: string, damaged: string): boolean {
  try {
    return realpathSync(target) === realpathSync(damaged);
  } catch {
    return false;
  }
}
