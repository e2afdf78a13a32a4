import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';

/** After so many beginnings, somebody writes without a pause. */
const MOST_BEGINNINGS = 5;

/** What was worked out of one moment of the portfolio. */
export type OfOneMoment<T> = {
  readonly value: T;
  /** Refuses (`checks_changed`) once anything was written since, or another portfolio is open. */
  readonly requireStill: () => void;
};

/**
 * What is worked out elsewhere of the open portfolio (drawn in a thread, looked through by slices), as if in
 * one moment: what is written meanwhile makes it begin anew, since it may take away the very words that are
 * looked for. `read` gives the open portfolio, or refuses. Refuses (`checks_changed`) what never holds still.
 */
export async function ofOneMoment<T>(
  read: () => ReadableDb,
  work: () => Promise<T>,
): Promise<OfOneMoment<T>> {
  for (let begun = 0; begun < MOST_BEGINNINGS; begun += 1) {
    const db = read();
    const moment = db.moment();
    const isStill = () => read() === db && db.moment() === moment;
    // oxlint-disable-next-line no-await-in-loop -- one beginning after the other
    const value = await work();
    if (!isStill()) continue;
    return {
      value,
      requireStill: () => {
        if (!isStill()) throw new Refusal('checks_changed');
      },
    };
  }
  throw new Refusal('checks_changed');
}
