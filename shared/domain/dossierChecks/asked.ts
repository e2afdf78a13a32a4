import { askingOf, isReport } from '../asking.ts';
import { presentState } from '../fundingState.ts';
import type { PayingFunding } from '../payments.ts';
import type { DossierSource } from '../schemas/detail.ts';
import type { Funding } from '../schemas/funding.ts';
import { shownKinds } from '../templateBlocks.ts';
import { mayMeet } from '../twinLines.ts';
import type { SendingPurpose } from '../vocabulary.ts';
import type { AskedFunding, Check } from './check.ts';

/** What this check reads of the source of a dossier. */
export type AskedSource = Pick<
  DossierSource,
  'dossier' | 'template' | 'funder' | 'budget' | 'portfolio'
> & { readonly initiative: Pick<DossierSource['initiative'], 'id' | 'budgets'> };

/** What it reads of a funding of the initiative. */
export type CheckedFunding = Omit<PayingFunding, 'funderName'> & Pick<Funding, 'programId'>;

/**
 * A request that says no amount: its budget asks nothing of its funder, which gives nothing in it either. Of
 * a funding that is asked of that funder, for the time of the budget, the amount is proposed. What prints
 * its budget waits for the amount (`isHeldBack`); a cover alone is only told, and so is a dossier whose
 * budget is not chosen, which `noBudget` tells where nothing is asked.
 */
export function askedChecks(source: AskedSource, fundings: readonly CheckedFunding[]): Check[] {
  const { dossier, template, funder, budget, initiative, portfolio } = source;
  const shown = shownKinds({ dossier, template });
  if (funder === null || portfolio !== null || isReport(source)) return [];
  if (!shown.has('cover') && !shown.has('budget')) return [];
  const lines = budget?.lines ?? [];
  if (hasAmount(lines, funder.id)) return [];
  const found = fundings.find((one) => isProposed(one, source));
  const check = (fields: Pick<Check, 'place' | 'names'> & Partial<Check>): Check[] => [
    {
      id: 'noAsked',
      isBlocking: budget !== null && shown.has('budget'),
      recordId: budget?.id,
      effects: [],
      ...fields,
    },
  ];
  const other = initiative.budgets.find(
    (one) => one.id !== budget?.id && hasAmount(one.lines, funder.id),
  );
  if (found !== undefined) {
    const place = budget === null && initiative.budgets.length > 0 ? 'about' : 'away';
    return check({ place, names: [found.title], funding: proposal(found, source) });
  }
  if (budget === null || lines.some((line) => line.funderId === funder.id)) return [];
  if (other !== undefined) return check({ place: 'about', names: [other.title] });
  return check({ place: 'away', names: [] });
}

/** Whether a check holds back what leaves for a reason: only a request must say its amount. */
export function isHeldBack({ id, isBlocking }: Check, purpose: SendingPurpose): boolean {
  return isBlocking && (id !== 'noAsked' || purpose === 'request');
}

type Lines = Parameters<typeof askingOf>[0];

function hasAmount(lines: Lines, funderId: string): boolean {
  const { money, inKind } = askingOf(lines, funderId);
  return (money ?? 0) > 0 || (inKind ?? 0) > 0;
}

/** Asked of the funder of the dossier, under its programme where both say one, for a time that its budget may have, and not used up. */
function isProposed(funding: CheckedFunding, source: AskedSource): boolean {
  const { dossier, budget } = source;
  const { state } = presentState(funding);
  const { programId, funderId } = funding;
  return (
    (state === 'asked' || state === 'probable') &&
    funderId === dossier.funderId &&
    (programId === null || dossier.programId === null || programId === dossier.programId) &&
    (budget === null || mayMeet(funding, budget)) &&
    leftOf(funding, source) > 0
  );
}

/** What the lines of the initiative's budgets leave of its part of a funding, in cents. */
function leftOf({ id, shares }: CheckedFunding, { initiative }: AskedSource): number {
  const part = shares.find(({ initiativeId }) => initiativeId === initiative.id)?.part ?? 0;
  const tied = initiative.budgets.flatMap(({ lines }) =>
    lines.filter(({ fundingId }) => fundingId === id),
  );
  return part - tied.reduce((sum, { amount }) => sum + amount, 0);
}

/** The amount to be written in the budget; in the line that asks it of nobody yet, where there is one. */
function proposal(funding: CheckedFunding, source: AskedSource): AskedFunding {
  const amount = leftOf(funding, source);
  const inKind = funding.kind === 'in_kind';
  const line = source.budget?.lines.find(
    (one) =>
      one.side === 'revenue' &&
      one.fundingId === null &&
      (one.funderId === null || one.funderId === funding.funderId) &&
      (one.state === 'asked' || one.state === 'probable') &&
      one.inKind === inKind &&
      one.amount === amount,
  );
  return { id: funding.id, title: funding.title, amount, inKind, lineId: line?.id ?? null };
}
