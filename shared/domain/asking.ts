import type { Cents } from './money.ts';
import type { DossierSource } from './schemas/detail.ts';
import type { BudgetLine } from './schemas/funding.ts';
import { shownKinds } from './templateBlocks.ts';
import type { SendingPurpose } from './vocabulary.ts';

/** What is asked of a funder, in cents, money and what is in kind apart; null when the budget names no such revenue. */
export type Asking = { readonly money: Cents | null; readonly inKind: Cents | null };

/** What tells whether a line of a budget is asked for, read again from a frozen copy too. */
type AskedLine = Pick<BudgetLine, 'side' | 'funderId' | 'inKind' | 'amount'> & {
  readonly state: string | null;
};

/** Whether a line is asked of a funder, of any when null: neither given yet nor refused, however likely it is. */
export function isAsked(
  { side, state, funderId: of }: AskedLine,
  funderId: string | null,
): boolean {
  const waits = state === 'asked' || state === 'probable';
  return side === 'revenue' && waits && (funderId === null || of === funderId);
}

/** Money asked of a funder, of all when null, in cents: nothing of what is in kind. */
export function askedMoney(lines: readonly AskedLine[], funderId: string | null): Cents {
  return lines
    .filter((line) => isAsked(line, funderId) && !line.inKind)
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** What a budget asks of a funder; nothing without one. */
export function askingOf(lines: readonly AskedLine[], funderId: string | null): Asking {
  const asked = funderId === null ? [] : lines.filter((line) => isAsked(line, funderId));
  const sum = (inKind: boolean) => {
    const some = asked.filter((line) => line.inKind === inKind);
    return some.length === 0 ? null : some.reduce((total, { amount }) => total + amount, 0);
  };
  return { money: sum(false), inKind: sum(true) };
}

/** Whether a dossier is a report: it gives account of a funding, or shows the account of a budget. */
export function isReport(
  source: Parameters<typeof shownKinds<string>>[0] & {
    readonly dossier: { readonly fundingId?: string | null | undefined };
  },
): boolean {
  return source.dossier.fundingId != null || shownKinds<string>(source).has('account');
}

/**
 * Why a dossier is most likely sent: one that gives account of money is a report; one that has neither
 * funder nor budget asks for nothing, a portrait of the whole portfolio without a funder neither, whatever
 * its template asks the person; any other is a request.
 */
export function likelyPurpose(source: Pick<DossierSource, 'dossier' | 'template'>): SendingPurpose {
  const kinds = shownKinds(source);
  if (isReport(source)) return 'report';
  const isPortrait = source.template.about === 'portfolio';
  const asks =
    source.dossier.funderId !== null ||
    kinds.has('budget') ||
    (kinds.has('question') && !isPortrait);
  return asks ? 'request' : 'information';
}
