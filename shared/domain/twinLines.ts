import { firstDay, lastDay, type PartialDate } from './dates.ts';
import { presentState } from './fundingState.ts';
import type { BudgetLine, Funding } from './schemas/funding.ts';
import type { RevenueState } from './vocabulary.ts';

type Period = { readonly start: PartialDate | null; readonly end: PartialDate | null };

/** What the rule reads of a line that comes from no funding. */
export type UntiedLine = Pick<BudgetLine, 'side' | 'state' | 'inKind' | 'fundingId' | 'funderId'>;

/** What the rule reads of a funding. */
export type TwinFunding = Pick<Funding, 'kind' | 'funderId' | 'start' | 'end'> & {
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
 * The funding that an untied revenue may well be the same money as: of the same funder, both money or both
 * in kind, at least as sure, over a period that may be the same. Undefined: nothing says so.
 */
export function twinOf<F extends TwinFunding>(
  line: UntiedLine,
  budget: Period,
  initiativeId: string,
  fundings: readonly F[],
): F | undefined {
  const { side, state, inKind, fundingId, funderId } = line;
  if (side !== 'revenue' || state === null || state === 'refused') return undefined;
  if (fundingId !== null || funderId === null) return undefined;
  return fundings.find((funding) => {
    const share = funding.shares.find((one) => one.initiativeId === initiativeId);
    return (
      funding.funderId === funderId &&
      (funding.kind === 'in_kind') === inKind &&
      share !== undefined &&
      share.part > 0 &&
      SURE[presentState(funding).state] >= SURE[state] &&
      mayMeet(funding, budget)
    );
  });
}

function mayMeet(a: Period, b: Period): boolean {
  return startsInTime(a, b) && startsInTime(b, a);
}

function startsInTime({ start }: Period, { end }: Period): boolean {
  return start === null || end === null || firstDay(start) <= lastDay(end);
}
