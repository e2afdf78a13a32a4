import type { WordRun } from '../../../shared/domain/schemas/difference.ts';

/** Below this share of kept letters, marks on each word hide the text that they are about. */
const LEAST_KEPT = 0.35;

/** Whether a text became another one altogether: it is then read whole, then and now, without a mark. */
export function isMostlyOther(runs: readonly WordRun[]): boolean {
  const letters = (how: WordRun['how']) =>
    runs.filter((run) => run.how === how).reduce((sum, { text }) => sum + text.trim().length, 0);
  const kept = letters('same');
  const longest = kept + Math.max(letters('removed'), letters('added'));
  return longest > 0 && kept / longest < LEAST_KEPT;
}
