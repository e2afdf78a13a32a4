import { addMonths, type LocalDate } from './dates.ts';
import { type Sent, withSentStates } from './sentDossiers.ts';
import { isLate, type WaitingBounds } from './waiting.ts';

/** Months after which an answer that nobody noted is asked about: no funder's own date is kept. */
export const ANSWER_MONTHS = 6;

/** A request whose answer is late, and the last day on which it was not. */
export type LateAnswer = { readonly id: string; readonly lastDay: LocalDate };

/** The requests that wait for an answer since more than six months; one sent again to the same recipient waits since then. */
export function lateAnswers(
  requests: readonly (Sent & { readonly sentOn: LocalDate })[],
  bounds: WaitingBounds,
): LateAnswer[] {
  return withSentStates(requests)
    .filter(({ state }) => state === 'waiting')
    .map(({ id, sentOn }) => ({ id, lastDay: addMonths(sentOn, ANSWER_MONTHS) }))
    .filter(({ lastDay }) => isLate(lastDay, null, bounds));
}
