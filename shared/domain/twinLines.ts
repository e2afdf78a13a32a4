import { firstDay, lastDay, type PartialDate } from './dates.ts';
import { presentState } from './fundingState.ts';
import type { BudgetLine, Funding } from './schemas/funding.ts';
import { nameKey } from './sortKey.ts';
import type { RevenueState } from './vocabulary.ts';

type Period = { readonly start: PartialDate | null; readonly end: PartialDate | null };

/** What the rule reads of a line that comes from no funding. */
export type UntiedLine = Pick<
  BudgetLine,
  'side' | 'state' | 'inKind' | 'fundingId' | 'funderId' | 'label'
>;

/** What the rule reads of a funding. */
export type TwinFunding = Pick<Funding, 'kind' | 'funderId' | 'funderName' | 'start' | 'end'> & {
  readonly states: readonly Pick<Funding['states'][number], 'state' | 'amount' | 'date'>[];
  readonly shares: readonly Pick<Funding['shares'][number], 'initiativeId' | 'part'>[];
};

/** How sure each state is: what was received was confirmed. */
const SURE: Readonly<Record<RevenueState, number>> = {
  refused: 0,
  asked: 1,
  probable: 2,
  confirmed: 3,
  received: 3,
};

/**
 * The funding that an untied revenue may well be the same money as: of the same funder (by its name, where the
 * line is called so and names none), both money or both in kind, at least as sure, over a period that may be the
 * same. Undefined: nothing says so.
 */
export function twinOf<F extends TwinFunding>(
  line: UntiedLine,
  budget: Period,
  initiativeId: string,
  fundings: readonly F[],
): F | undefined {
  const { state } = line;
  if (state === null || state === 'refused') return undefined;
  return fundings.find(
    (funding) =>
      mayTie(line, budget, initiativeId, funding) &&
      SURE[presentState(funding).state] >= SURE[state],
  );
}

/**
 * Whether an untied revenue and a funding may be the same money, however sure each is: what is proposed to be
 * tied. Same funder, both money or both in kind, a part for the initiative, periods that may meet.
 */
export function mayTie(
  line: UntiedLine,
  budget: Period,
  initiativeId: string,
  funding: TwinFunding,
): boolean {
  return isSameFunder(line, funding) && isSameSort(line, budget, initiativeId, funding);
}

/**
 * The same of a line that names no funder (« Subvention de la région »): nothing says that they are one but what
 * they are, so that the amount has to.
 */
export function mayTieByAmount(
  line: UntiedLine,
  budget: Period,
  initiativeId: string,
  funding: TwinFunding,
): boolean {
  return line.funderId === null && isSameSort(line, budget, initiativeId, funding);
}

function isSameSort(
  { side, inKind, fundingId }: UntiedLine,
  budget: Period,
  initiativeId: string,
  funding: TwinFunding,
): boolean {
  if (side !== 'revenue' || fundingId !== null) return false;
  const share = funding.shares.find((one) => one.initiativeId === initiativeId);
  return (
    (funding.kind === 'in_kind') === inKind &&
    share !== undefined &&
    share.part > 0 &&
    mayMeet(funding, budget)
  );
}

/** « Centraide », pasted in the column of the sources, names its funder as well as the register would. */
function isSameFunder(
  { funderId, label }: Pick<UntiedLine, 'funderId' | 'label'>,
  funding: Pick<TwinFunding, 'funderId' | 'funderName'>,
): boolean {
  if (funderId !== null) return funderId === funding.funderId;
  return funding.funderName !== null && nameKey(label) === nameKey(funding.funderName);
}

/** Whether two periods may have a day in common; an end that is not known is open. */
export function mayMeet(a: Period, b: Period): boolean {
  return startsInTime(a, b) && startsInTime(b, a);
}

function startsInTime({ start }: Period, { end }: Period): boolean {
  return start === null || end === null || firstDay(start) <= lastDay(end);
}
