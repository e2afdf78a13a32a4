import type { ReadableDb } from './connection.ts';
import { SLICE_MS } from './slices.ts';

/** After so many beginnings, the answer is worked out in one go: somebody writes without a pause. */
const MOST_BEGINNINGS = 5;

/** A question by small steps: it yields where others may be answered. */
export type Steps<T> = Generator<undefined, T>;

/**
 * Answers a long question by slices, between which the process answers others, as if in one moment: what
 * was written meanwhile makes it begin anew. `read` gives the open portfolio, or refuses.
 */
export async function bySlices<T>(
  read: () => ReadableDb,
  question: (db: ReadableDb) => Steps<T>,
): Promise<T> {
  for (let begun = 1; begun < MOST_BEGINNINGS; begun += 1) {
    const db = read();
    const moment = db.moment();
    const steps = question(db);
    for (;;) {
      const step = slice(steps);
      if (step.done === true) return step.value;
      await new Promise((next) => setImmediate(next));
      if (read() !== db || db.moment() !== moment) break;
    }
  }
  return atOnce(question(read()));
}

/** The answer of all steps, without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function slice<T>(steps: Steps<T>): IteratorResult<undefined, T> {
  const until = performance.now() + SLICE_MS;
  let step = steps.next();
  while (step.done !== true && performance.now() < until) step = steps.next();
  return step;
}
