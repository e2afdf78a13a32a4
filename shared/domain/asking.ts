import type { Cents } from './money.ts';
import type { DossierSource } from './schemas/detail.ts';
import type { BudgetLine } from './schemas/funding.ts';
import { shownKinds } from './templateBlocks.ts';
import type { SendingPurpose } from './vocabulary.ts';

/** What is asked of a funder, in cents, money and what is in kind apart; null when the budget names no such revenue. */
export type Asking = { readonly money: Cents | null; readonly inKind: Cents | null };

/** What a budget asks of a funder: the revenues that name it and are neither given yet nor refused. */
export function askedOf(
  lines: readonly Pick<BudgetLine, 'side' | 'funderId' | 'state' | 'inKind' | 'amount'>[],
  funderId: string | null,
): Asking {
  const asked = lines.filter(
    ({ side, state, funderId: of }) =>
      side === 'revenue' &&
      funderId !== null &&
      of === funderId &&
      (state === 'asked' || state === 'probable'),
  );
  const sum = (inKind: boolean) => {
    const some = asked.filter((line) => line.inKind === inKind);
    return some.length === 0 ? null : some.reduce((total, { amount }) => total + amount, 0);
  };
  return { money: sum(false), inKind: sum(true) };
}

/**
 * Why a dossier is most likely sent: one that gives account of money is a report; one that has neither
 * funder nor budget asks for nothing; any other is a request.
 */
export function likelyPurpose(source: Pick<DossierSource, 'dossier' | 'template'>): SendingPurpose {
  const kinds = shownKinds(source);
  if (kinds.has('account')) return 'report';
  const asks = source.dossier.funderId !== null || kinds.has('budget') || kinds.has('question');
  return asks ? 'request' : 'information';
}
