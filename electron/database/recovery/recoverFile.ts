import { rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../../shared/ipc/errors.ts';
import { flushFile, replace, temporaryBeside } from '../../files/atomicWrite.ts';
import { takeLock } from '../../files/fileLock.ts';
import { rememberUnfinished } from '../../files/unfinished.ts';
import { dropJournal } from '../create.ts';
import { asRefusal } from '../errors.ts';
import { SLICE_MS } from '../slices.ts';
import { type Recovery, recover } from './recover.ts';
import type { Salvage } from './report.ts';

/** How a recovery is followed, and given up. */
export type Following = {
  signal: AbortSignal;
  onProgress: (done: number) => void;
  /** Where the new file is made, beside its place; chosen here unless it is given. */
  temporary?: string;
  /** Whoever follows holds the lock of its place, and lets go of it should this die. */
  hasLock?: boolean;
};

/**
 * Recovers a file by slices, between which the process answers others. The new portfolio is made beside its
 * place, and takes it once whole and flushed; refuses (`cancelled`) once given up, and nothing of it stays.
 */
export async function recoverFile(recovery: Recovery, following: Following): Promise<Salvage> {
  const { signal, onProgress, temporary = temporaryBeside(recovery.target) } = following;
  const attempt = following.hasLock === true ? null : takeLock(recovery.target);
  if (attempt?.ok === false) throw new Refusal('cannot_write');
  const forget = rememberUnfinished(temporary);
  const steps = recover({ ...recovery, target: temporary });
  try {
    for (;;) {
      const step = slice(steps);
      if (step.done === true) {
        flushFile(temporary);
        dropJournal(recovery.target);
        replace(temporary, recovery.target);
        return step.value;
      }
      onProgress(step.value);
      // oxlint-disable-next-line no-await-in-loop -- one slice after the other
      await nextTurn();
      if (signal.aborted) throw new Refusal('cancelled');
    }
  } catch (error) {
    // Closes what it holds open.
    steps.return(EMPTY);
    rmSync(temporary, { force: true });
    throw asRefusal(error);
  } finally {
    forget();
    attempt?.lock.release();
  }
}

const EMPTY: Salvage = { tables: [], doubtful: [], aside: [] };

function slice(steps: Generator<number, Salvage>): IteratorResult<number, Salvage> {
  const until = performance.now() + SLICE_MS;
  let step = steps.next();
  while (step.done !== true && performance.now() < until) step = steps.next();
  return step;
}
