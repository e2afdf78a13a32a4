import type { PartialDate } from './dates.ts';
import { presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { BudgetLine } from './schemas/funding.ts';
import { roomFor, type Taking } from './takenFromFunding.ts';
import { mayTie, type TwinFunding, twinOf, type UntiedLine } from './twinLines.ts';

/** A revenue that comes from no funding, in the period of its budget, by any key. */
export type LooseLine = UntiedLine & {
  readonly key: string;
  readonly amount: BudgetLine['amount'];
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
};

/** A line and a funding that may be the same money. `isLikely`: they agree on the amount too, to the cent. */
export type TieProposal<F> = {
  readonly key: string;
  readonly funding: F;
  readonly isLikely: boolean;
};

/**
 * Which lines are proposed to be tied to which fundings of an initiative, in the order of the lines: each to one
 * funding that still has room, that of its very amount first. What `takings` hold of a funding is room no more,
 * nor what lines before took. What was refused is proposed nothing.
 */
export function tieProposals<F extends TwinFunding & { readonly id: string }>(
  lines: readonly LooseLine[],
  fundings: readonly F[],
  initiativeId: string,
  takings: readonly Taking[],
): TieProposal<F>[] {
  const room = new Map<string, Cents>(
    fundings.map((funding) => [funding.id, roomFor('', takings, initiativeId, funding)]),
  );
  const roomOf = ({ id }: F) => room.get(id) ?? 0;
  const open = fundings.filter((funding) => presentState(funding).state !== 'refused');
  return lines.flatMap((line): TieProposal<F>[] => {
    if (line.state === 'refused' || line.amount === 0) return [];
    const may = open.filter(
      (funding) => roomOf(funding) > 0 && mayTie(line, line, initiativeId, funding),
    );
    const same = may.find((funding) => roomOf(funding) === line.amount);
    const funding = same ?? may[0];
    if (funding === undefined) return [];
    room.set(funding.id, Math.max(0, roomOf(funding) - line.amount));
    return [{ key: line.key, funding, isLikely: same !== undefined }];
  });
}

/** The funding that an untied line is most likely the same money as. */
export type SameMoney<F> = {
  readonly funding: F;
  /** The line adds nothing to what the initiative has (`twinOf`); false: both count, as long as they are not tied. */
  readonly isCountedOnce: boolean;
};

/** Of what money an untied line most likely is: of its twin, else of a funding of its funder and of its amount. */
export function sameMoneyAs<F extends TwinFunding & { readonly id: string }>(
  line: UntiedLine & Pick<BudgetLine, 'amount'>,
  budget: Pick<LooseLine, 'start' | 'end'>,
  initiativeId: string,
  fundings: readonly F[],
  takings: readonly Taking[],
): SameMoney<F> | null {
  const twin = twinOf(line, budget, initiativeId, fundings);
  if (twin !== undefined) return { funding: twin, isCountedOnce: true };
  const { start, end } = budget;
  const [near] = tieProposals([{ ...line, key: '', start, end }], fundings, initiativeId, takings);
  return near?.isLikely === true ? { funding: near.funding, isCountedOnce: false } : null;
}
