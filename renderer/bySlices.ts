/** Ms of work before the hand has its turn: under what a frame has. */
const SLICE = 8;

/**
 * All the steps of a work, a few at a time: between two slices, what is typed and what is painted go
 * before. `step` does one. Null where the work is no longer wanted; rejects with what a step throws.
 */
export async function bySlices<T>(
  steps: Generator<undefined, T>,
  step: (next: () => IteratorResult<undefined, T>) => IteratorResult<undefined, T>,
  isWanted: () => boolean = () => true,
): Promise<T | null> {
  const next = () => steps.next();
  await scheduler.yield();
  let began = performance.now();
  while (isWanted()) {
    const { done, value } = step(next);
    if (done === true) return value;
    if (performance.now() - began > SLICE) {
      // oxlint-disable-next-line no-await-in-loop -- the hand between two slices
      await scheduler.yield();
      began = performance.now();
    }
  }
  return null;
}
