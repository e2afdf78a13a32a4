import { presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { BudgetLine, Funding } from './schemas/funding.ts';

/**
 * A line of a budget as it is to be read: one that comes from a funding takes its funder, state and kind
 * from it, so that they are written once; its amount is what it takes of the initiative's part (`taken`, by
 * line, of `takenParts`). Others are as they are.
 */
export function lineFromFunding<
  L extends Pick<BudgetLine, 'id' | 'fundingId' | 'funderId' | 'state' | 'inKind' | 'amount'>,
>(
  line: L,
  initiativeId: string,
  fundings: ReadonlyMap<string, Pick<Funding, 'funderId' | 'kind' | 'states' | 'shares'>>,
  taken: ReadonlyMap<string, Cents>,
): L {
  const funding = line.fundingId === null ? undefined : fundings.get(line.fundingId);
  const share = funding?.shares.find((one) => one.initiativeId === initiativeId);
  if (funding === undefined || share === undefined) return line;
  return {
    ...line,
    funderId: funding.funderId,
    state: presentState(funding).state,
    inKind: funding.kind === 'in_kind',
    amount: taken.get(line.id) ?? line.amount,
  };
}
