/**
 * Refusals of what no screen waits for any more: the undo of a passing message. The shell shows them,
 * whatever screen is open by then.
 */
const listeners = new Set<(problem: unknown) => void>();

/** Shows a refusal over the screen. */
export function raiseProblem(problem: unknown): void {
  for (const listener of listeners) listener(problem);
}

/** Listens to refusals; returns how to stop. */
export function onProblem(listener: (problem: unknown) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
