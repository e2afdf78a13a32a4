import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../shared/ipc/errors.ts';

/** How a piece of work that takes something out is followed. */
export type TakeOutPace = {
  /** Says how much is done, from 0 to 1, and lets the window through now and then; refuses (`cancelled`) once the person stopped it. */
  step: (done: number) => Promise<void>;
  /** Says at once that it was stopped, to what works elsewhere meanwhile. */
  readonly signal: AbortSignal;
};

/** Whether something leaves in a file, comes from one, or is handed over. */
export type Way = 'out' | 'in' | 'handover';

/** What is being taken out of the portfolio: one thing at a time. */
export type TakeOut = {
  /** Does a piece of work, which takes out or, where it is said, does so otherwise; the one before, if it lasts, is stopped. */
  run<T>(work: (pace: TakeOutPace) => Promise<T>, way?: Way): Promise<T>;
  stop(): null;
};

/** How long the window may wait for this process, in milliseconds. */
const SLICE_MS = 10;

/** `onProgress` hears how much is done, from 0 to 1; null once it has ended. */
export function createTakeOut(onProgress: (done: number | null, way: Way) => void): TakeOut {
  let working: AbortController | null = null;
  return {
    async run(work, way = 'out') {
      working?.abort();
      const mine = new AbortController();
      working = mine;
      let since = performance.now();
      try {
        return await work({
          signal: mine.signal,
          async step(done) {
            if (performance.now() - since > SLICE_MS) {
              onProgress(Math.min(1, done), way);
              await nextTurn();
              since = performance.now();
            }
            if (mine.signal.aborted) throw new Refusal('cancelled');
          },
        });
      } finally {
        if (working === mine) {
          working = null;
          onProgress(null, way);
        }
      }
    },
    stop() {
      working?.abort();
      return null;
    },
  };
}
