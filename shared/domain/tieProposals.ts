import type { PartialDate } from './dates.ts';
import { presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { BudgetLine } from './schemas/funding.ts';
import { roomFor, type Taking } from './takenFromFunding.ts';
import { mayTie, mayTieByAmount, type TwinFunding, twinOf, type UntiedLine } from './twinLines.ts';

/** A revenue that comes from no funding, in the period of its budget, by any key. */
export type LooseLine = UntiedLine & {
  readonly key: string;
  readonly amount: BudgetLine['amount'];
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
};

/**
 * A line and a funding that may be the same money. `isLikely`: the amount of the line is all that its initiative has
 * left of the funding, to the cent, and they have the same funder; `room`: that, in cents, whatever else is proposed.
 */
export type TieProposal<F> = Pick<LooseLine, 'key' | 'state' | 'amount'> & {
  readonly funding: F;
  /** What they have in common: their funder, or the amount alone, of a line that names no funder. */
  readonly basis: 'funder' | 'amount';
  readonly isLikely: boolean;
  readonly room: Cents;
};

/**
 * Which lines are proposed to be tied to which fundings of an initiative, in the order of the lines: first each to
 * the funding of its very amount, then the others to the first that still has room; at last, those that name no funder
 * to one that nothing was proposed for and whose amount is theirs. What `takings` hold of a funding is room no more,
 * nor what lines before took. What was refused is proposed nothing.
 */
export function tieProposals<F extends TwinFunding & { readonly id: string }>(
  lines: readonly LooseLine[],
  fundings: readonly F[],
  initiativeId: string,
  takings: readonly Taking[],
): TieProposal<F>[] {
  const rooms = new Map<string, Cents>();
  // Of those alone that a line may come from: every line of a budget asks.
  const roomOf = (funding: F): Cents => {
    const known = rooms.get(funding.id);
    if (known !== undefined) return known;
    const room = roomFor('', takings, initiativeId, funding);
    rooms.set(funding.id, room);
    return room;
  };
  const taken = new Map<string, Cents>();
  const leftOf = (funding: F) => roomOf(funding) - (taken.get(funding.id) ?? 0);
  const open = fundings.filter((funding) => presentState(funding).state !== 'refused');
  const proposals = new Map<LooseLine, TieProposal<F>>();
  const propose = (
    line: LooseLine,
    { may, isLikely }: { may: readonly F[]; isLikely: boolean },
  ) => {
    const funding = may.find((one) =>
      isLikely ? !taken.has(one.id) && roomOf(one) === line.amount : leftOf(one) > 0,
    );
    if (funding === undefined) return;
    taken.set(funding.id, (taken.get(funding.id) ?? 0) + Math.min(line.amount, leftOf(funding)));
    const { key, state, amount } = line;
    const room = roomOf(funding);
    proposals.set(line, { key, state, amount, funding, basis: 'funder', isLikely, room });
  };
  const paying = lines.filter(({ state, amount }) => state !== 'refused' && amount > 0);
  const asking = paying.map((line) => ({
    line,
    may: open.filter((funding) => mayTie(line, line, initiativeId, funding)),
  }));
  for (const isLikely of [true, false]) {
    for (const { line, may } of asking) {
      if (!proposals.has(line)) propose(line, { may, isLikely });
    }
  }
  for (const line of paying.filter((one) => !proposals.has(one))) {
    const funding = open.find(
      (one) =>
        !taken.has(one.id) &&
        mayTieByAmount(line, line, initiativeId, one) &&
        roomOf(one) === line.amount,
    );
    if (funding === undefined) continue;
    const { key, state, amount } = line;
    taken.set(funding.id, amount);
    const isLikely = false;
    proposals.set(line, { key, state, amount, funding, basis: 'amount', isLikely, room: amount });
  }
  return lines.flatMap((line) => proposals.get(line) ?? []);
}

/**
 * What each line takes of its funding once it is tied, in cents, by its key: its amount, or what those that are kept
 * before it leave, where that is less.
 */
export function takenOnceTied<F extends { readonly id: string }>(
  proposals: readonly TieProposal<F>[],
  isKept: (proposal: TieProposal<F>) => boolean,
): ReadonlyMap<string, Cents> {
  const taken = new Map<string, Cents>();
  return new Map(
    proposals.map((proposal) => {
      const { key, amount, room, funding } = proposal;
      const before = taken.get(funding.id) ?? 0;
      const takes = Math.min(amount, Math.max(0, room - before));
      if (isKept(proposal)) taken.set(funding.id, before + takes);
      return [key, takes];
    }),
  );
}

/** What was said of the proposals, by their keys, once those of `kept` are ticked: what agrees with its proposal is not said. */
export function ticksSaid(
  said: ReadonlyMap<string, boolean>,
  proposals: readonly Pick<TieProposal<unknown>, 'key' | 'isLikely'>[],
  kept: readonly string[],
): ReadonlyMap<string, boolean> {
  const after = new Map(said);
  for (const { key, isLikely } of proposals) {
    const isTicked = kept.includes(key);
    if (isTicked === isLikely) after.delete(key);
    else after.set(key, isTicked);
  }
  return after;
}

/** The funding that an untied line is most likely the same money as. */
export type SameMoney<F> = Pick<TieProposal<F>, 'funding' | 'basis'> & {
  /** The line adds nothing to what the initiative has (`twinOf`); false: both count, as long as they are not tied. */
  readonly isCountedOnce: boolean;
};

/** Of what money an untied line most likely is: of its twin, else of a funding of its funder and of its amount, else of its amount. */
export function sameMoneyAs<F extends TwinFunding & { readonly id: string }>(
  line: UntiedLine & Pick<BudgetLine, 'amount'>,
  budget: Pick<LooseLine, 'start' | 'end'>,
  initiativeId: string,
  fundings: readonly F[],
  takings: readonly Taking[],
): SameMoney<F> | null {
  const twin = twinOf(line, budget, initiativeId, fundings);
  if (twin !== undefined) return { funding: twin, basis: 'funder', isCountedOnce: true };
  const { start, end } = budget;
  const [near] = tieProposals([{ ...line, key: '', start, end }], fundings, initiativeId, takings);
  if (near === undefined || (near.basis === 'funder' && !near.isLikely)) return null;
  return { funding: near.funding, basis: near.basis, isCountedOnce: false };
}
