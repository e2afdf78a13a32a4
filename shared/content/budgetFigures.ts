import { askedMoney } from '../domain/asking.ts';
import { balanceOf } from '../domain/balance.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import type { Budget, BudgetLine } from '../domain/schemas/funding.ts';
import type { PayingState } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { listInWords } from './words.ts';

/** Money and what is given in kind, kept apart; both in cents. */
export type Amounts = { money: Cents; inKind: Cents };

/** The sums of a budget as the dossier prints them. A gap is revenues less expenses: 0 when balanced. */
export type BudgetFigures = {
  expenses: Amounts;
  revenues: Amounts;
  byState: Record<PayingState, Amounts>;
  gap: Amounts;
};

/** Sums the lines of a budget, money and in kind apart. */
export function budgetFigures(budget: Budget): BudgetFigures {
  const { money, inKind } = balanceOf(budget.lines);
  const inState = (state: PayingState) =>
    revenues(budget.lines.filter((line) => line.state === state));
  return {
    expenses: { money: money.expenses, inKind: inKind.expenses },
    revenues: { money: money.revenues, inKind: inKind.revenues },
    byState: {
      asked: inState('asked'),
      probable: inState('probable'),
      confirmed: inState('confirmed'),
      received: inState('received'),
    },
    gap: { money: money.gap, inKind: inKind.gap },
  };
}

/**
 * What is asked in money, and of whom: « 40 000,00 $ demandés à ce bailleur », « 45 750,50 $ demandés
 * en tout », or the second with the first when this funder is asked a part of it; then how much of it is
 * likely. Empty when nothing is asked.
 */
function askedInWords(budget: Budget, funderId: string | null, t: Translate): string {
  const total = askedMoney(budget.lines, null);
  if (total === 0) return '';
  const asked = funderId === null ? 0 : askedMoney(budget.lines, funderId);
  const { probable } = balanceOf(budget.lines).moneyByState;
  const here = t('dossier:budget.amounts.askedHere', { amount: formatCents(asked) });
  const all = t('dossier:budget.amounts.asked', { amount: formatCents(total) });
  const said = asked === total ? here : all;
  const parts = [
    ...(asked === 0 || asked === total ? [] : [here]),
    ...(probable === 0
      ? []
      : [t('dossier:budget.amounts.ofWhichProbable', { amount: formatCents(probable) })]),
  ];
  return parts.length === 0
    ? said
    : t('dossier:budget.amounts.askedParts', { said, parts: parts.join('; ') });
}

/**
 * Revenues in money by their state: what is asked of all, this funder apart, then « 24 000,00 $ reçus »;
 * empty when there is none.
 */
export function statesInWords(budget: Budget, funderId: string | null, t: Translate): string {
  const asked = askedInWords(budget, funderId, t);
  const given = givenAmounts(budget.lines, t);
  return listInWords(asked === '' ? given : [asked, ...given], t);
}

/** What a funder gives by its state, « 24 000,00 $ reçus »; empty when there is nothing. */
export function givenInWords(budget: Budget, funderId: string, t: Translate): string {
  return listInWords(
    givenAmounts(
      budget.lines.filter((line) => line.funderId === funderId),
      t,
    ),
    t,
  );
}

function givenAmounts(lines: readonly BudgetLine[], t: Translate): string[] {
  const { moneyByState } = balanceOf(lines);
  return (['confirmed', 'received'] as const)
    .filter((state) => moneyByState[state] > 0)
    .map((state) =>
      t(`dossier:budget.amounts.${state}`, { amount: formatCents(moneyByState[state]) }),
    );
}

function revenues(lines: BudgetLine[]): Amounts {
  const { money, inKind } = balanceOf(lines);
  return { money: money.revenues, inKind: inKind.revenues };
}
