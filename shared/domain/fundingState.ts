import type { LocalDate } from './dates.ts';
import { daysBetween, lastDay } from './dates.ts';
import type { Cents } from './money.ts';
import type { Funding, FundingInstalment, FundingReport, FundingState } from './schemas/funding.ts';

/** What the rules read of a funding's states. */
type Stated = { readonly states: readonly Pick<FundingState, 'state' | 'amount' | 'date'>[] };

/** Where a funding stands: the last of its states. A funding has one at least. */
export function presentState<S extends Stated>(funding: S): S['states'][number] {
  const last = funding.states.at(-1);
  if (last === undefined) throw new Error('A funding without a state');
  return last;
}

/** What came of it so far, in cents: the instalments received; all of it once it is said received and has none. */
export function receivedOf(funding: Stated & Pick<Funding, 'instalments'>): Cents {
  const { state, amount } = presentState(funding);
  const paid = funding.instalments
    .filter(({ receivedOn }) => receivedOn !== null)
    .reduce((sum, instalment) => sum + instalment.amount, 0);
  return funding.instalments.length === 0 && state === 'received' ? amount : paid;
}

/** What is still to come, in cents, in the present state of the funding; nothing of what was refused. */
export function toComeOf(funding: Stated & Pick<Funding, 'instalments'>): Cents {
  const { state, amount } = presentState(funding);
  return state === 'refused' ? 0 : Math.max(0, amount - receivedOf(funding));
}

/**
 * What the instalments leave of the amount, in cents, received or not: what the next one would be.
 * Negative when they come to more than the amount.
 */
export function unplannedOf(funding: Stated & Pick<Funding, 'instalments'>): Cents {
  const planned = funding.instalments.reduce((sum, instalment) => sum + instalment.amount, 0);
  return presentState(funding).amount - planned;
}

/**
 * Days since an instalment of confirmed money was due: counted from the last day that its date may mean;
 * null when it came, is not late, has no date, or its money is not confirmed.
 */
export function daysLate(
  funding: Stated,
  { dueOn, receivedOn }: Pick<FundingInstalment, 'dueOn' | 'receivedOn'>,
  today: LocalDate,
): number | null {
  if (dueOn === null || receivedOn !== null) return null;
  const { state } = presentState(funding);
  if (state !== 'confirmed' && state !== 'received') return null;
  const days = daysBetween(lastDay(dueOn), today);
  return days > 0 ? days : null;
}

/** Days until a report is due, negative once it is late; null when it was sent. */
export function daysToReport(
  { state, dueOn }: Pick<FundingReport, 'state' | 'dueOn'>,
  today: LocalDate,
): number | null {
  return state === 'to_do' ? daysBetween(today, dueOn) : null;
}
