import { firstDay, lastDay, type PartialDate } from './dates.ts';
import { spread } from './fundingShares.ts';
import { presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { BudgetLine, Funding } from './schemas/funding.ts';

/** What a line of a budget says that it takes of its funding, in cents. */
export type Taking = Pick<BudgetLine, 'id' | 'fundingId' | 'amount'>;

type Shared = {
  readonly shares: readonly Pick<Funding['shares'][number], 'initiativeId' | 'part'>[];
};

/**
 * What each line of an initiative takes of its fundings, by line. As it is written; where the lines of one
 * funding come to more than the initiative's part (less was confirmed than asked), all are brought down in
 * proportion, as shares are, so that the budgets never hold more than the funding gives.
 */
export function takenParts(
  takings: readonly Taking[],
  initiativeId: string,
  fundings: ReadonlyMap<string, Shared>,
): ReadonlyMap<string, Cents> {
  const taken = new Map<string, Cents>();
  for (const [fundingId, funding] of fundings) {
    const part = partOf(funding, initiativeId);
    const lines = takings.filter((line) => line.fundingId === fundingId);
    const written = lines.map(({ amount }) => amount);
    const amounts = sum(written) <= part ? written : spread(part, written);
    for (const [index, { id }] of lines.entries()) taken.set(id, amounts[index] ?? 0);
  }
  return taken;
}

/** What is left of an initiative's part of a funding for one line, once its other lines took theirs, in cents. */
export function roomFor(
  lineId: string,
  takings: readonly Taking[],
  initiativeId: string,
  funding: Shared & Pick<Funding, 'id'>,
): Cents {
  const others = takings.filter(({ id, fundingId }) => fundingId === funding.id && id !== lineId);
  return Math.max(0, partOf(funding, initiativeId) - sum(others.map(({ amount }) => amount)));
}

/**
 * What a line is proposed to take of a funding: what was typed in it, else the instalments of the budget's
 * period (the initiative's part of them), else the whole; never more than the room that is left.
 */
export function proposedTaking(
  { typed, room, start, end, initiativeId }: Proposal,
  funding: Shared & Pick<Funding, 'states' | 'instalments'>,
): Cents {
  const { amount } = presentState(funding);
  const inPeriod = funding.instalments.filter(({ dueOn, receivedOn }) =>
    isWithin(dueOn ?? receivedOn, start, end),
  );
  const due = sum(inPeriod.map((instalment) => instalment.amount));
  const part = partOf(funding, initiativeId);
  const [ofInitiative = 0] =
    amount === 0 ? [0] : spread(Math.min(due, amount), [part, amount - part]);
  if (typed > 0) return Math.min(typed, room);
  return Math.min(ofInitiative > 0 ? ofInitiative : room, room);
}

type Proposal = {
  readonly typed: Cents;
  readonly room: Cents;
  /** The budget's period. */
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly initiativeId: string;
};

/** A date that is certainly in a period; a budget without a period has no instalment of its own. */
function isWithin(
  date: PartialDate | null,
  start: PartialDate | null,
  end: PartialDate | null,
): boolean {
  if (date === null || (start === null && end === null)) return false;
  return (
    (start === null || firstDay(date) >= firstDay(start)) &&
    (end === null || lastDay(date) <= lastDay(end))
  );
}

function partOf({ shares }: Shared, initiativeId: string): Cents {
  return shares.find((one) => one.initiativeId === initiativeId)?.part ?? 0;
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}
