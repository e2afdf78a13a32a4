import { presentState } from '../../../../shared/domain/fundingState.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** Whose a funding is: one initiative, several, or the organisation itself. */
export function sharedWords({ shares }: Pick<Funding, 'shares'>, t: Translate): string {
  const [first] = shares;
  if (first === undefined) return t('money:share.own');
  return shares.length === 1
    ? first.initiativeTitle
    : t('money:share.several', { title: first.initiativeTitle, count: shares.length - 1 });
}

/** What an initiative has of a funding, or all that is counted of it when none is named. */
export function amountFor(funding: Funding, initiativeId: string | null): number {
  if (initiativeId === null) return presentState(funding).amount - funding.binned;
  return funding.shares.find((share) => share.initiativeId === initiativeId)?.part ?? 0;
}
