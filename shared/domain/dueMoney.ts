import { byText } from './byText.ts';
import { addDays, firstDay, type LocalDate, type PartialDate } from './dates.ts';
import { daysLate, presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { Funding } from './schemas/funding.ts';
import { HORIZON_DAYS } from './upcoming.ts';

/** A report to send, or an instalment to receive, that is late or comes soon. */
export type DueMoney = {
  readonly kind: 'report' | 'instalment';
  readonly id: string;
  readonly fundingId: string;
  /** What the report is called, or the funding that the instalment is of. */
  readonly about: string;
  /** Of an instalment, in cents. */
  readonly amount: Cents | null;
  readonly dueOn: PartialDate;
  /** The last day that it may be due on is over. */
  readonly isLate: boolean;
};

/**
 * What the fundings of an initiative wait for, the oldest first: as « Accueil » says it, in the same days
 * ahead. What was only asked for, or refused, is not expected.
 */
export function dueMoney(fundings: readonly Funding[], today: LocalDate): DueMoney[] {
  const horizon = addDays(today, HORIZON_DAYS);
  return fundings
    .flatMap((funding) => [...reportsOf(funding, today), ...instalmentsOf(funding, today)])
    .filter(({ dueOn }) => firstDay(dueOn) <= horizon)
    .toSorted((a, b) => byText(a.dueOn, b.dueOn));
}

function reportsOf({ id: fundingId, reports }: Funding, today: LocalDate): DueMoney[] {
  return reports
    .filter(({ state }) => state === 'to_do')
    .map(({ id, label: about, dueOn }) => ({
      kind: 'report',
      id,
      fundingId,
      about,
      amount: null,
      dueOn,
      isLate: dueOn < today,
    }));
}

function instalmentsOf(funding: Funding, today: LocalDate): DueMoney[] {
  const { id: fundingId, title: about, instalments } = funding;
  const { state } = presentState(funding);
  if (state !== 'confirmed' && state !== 'received') return [];
  return instalments.flatMap((one): DueMoney[] => {
    const { id, amount, dueOn, receivedOn } = one;
    if (dueOn === null || receivedOn !== null) return [];
    const isLate = daysLate(funding, one, today) !== null;
    return [{ kind: 'instalment', id, fundingId, about, amount, dueOn, isLate }];
  });
}
