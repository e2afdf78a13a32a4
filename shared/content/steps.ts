/**
 * All the steps of a work at once. A work that would hold the window is written by steps, between which
 * who runs it may let others go; the steps of one work leave nothing behind for those of another.
 */
export function wholeOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
