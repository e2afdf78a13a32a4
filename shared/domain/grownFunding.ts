import { sharesOf } from './fundingShares.ts';
import { presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { BudgetLine, Funding } from './schemas/funding.ts';
import { roomFor, type Taking } from './takenFromFunding.ts';

/**
 * What a line may take now, in cents, when it took the whole of its initiative's part under a former state of
 * its funding, which has grown since. Null when it took less, when nothing more is left, and when a share lies
 * in the bin: nobody can say then what the whole was.
 */
export function grownRoom(
  line: Pick<BudgetLine, 'id' | 'fundingId' | 'amount'>,
  takings: readonly Taking[],
  initiativeId: string,
  funding: Pick<Funding, 'id' | 'states' | 'shares' | 'binned'>,
): Cents | null {
  const { id, states, shares, binned } = funding;
  const place = shares.findIndex((share) => share.initiativeId === initiativeId);
  if (line.fundingId !== id || place === -1 || binned > 0) return null;
  const present = presentState(funding);
  const tookAll = states.some(
    (state) =>
      state.amount < present.amount && sharesOf(state.amount, shares).parts[place] === line.amount,
  );
  const room = roomFor(line.id, takings, initiativeId, funding);
  return tookAll && line.amount > 0 && room > line.amount ? room : null;
}
