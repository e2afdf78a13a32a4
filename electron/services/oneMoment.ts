import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';

/** After so many beginnings, somebody writes without a pause. */
const MOST_BEGINNINGS = 5;

/**
 * What is worked out elsewhere of the open portfolio (drawn in a thread, looked through by slices), as if in
 * one moment: what is written meanwhile makes it begin anew, since it may take away the very words that are
 * looked for. `read` gives the open portfolio, or refuses. Refuses (`checks_changed`) what never holds still.
 */
export async function ofOneMoment<T>(read: () => ReadableDb, work: () => Promise<T>): Promise<T> {
  for (let begun = 0; begun < MOST_BEGINNINGS; begun += 1) {
    const db = read();
    const moment = db.moment();
    // oxlint-disable-next-line no-await-in-loop -- one beginning after the other
    const found = await work();
    if (read() === db && db.moment() === moment) return found;
  }
  throw new Refusal('checks_changed');
}
