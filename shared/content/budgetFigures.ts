import { balanceOf } from '../domain/balance.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import type { Budget, BudgetLine } from '../domain/schemas/funding.ts';
import { PAYING_STATES, type PayingState } from '../domain/vocabulary.ts';
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

/** Money asked and not yet confirmed, of one funder or of all when `funderId` is null. */
export function moneyAsked(budget: Budget, funderId: string | null): Cents {
  return balanceOf(linesOf(budget, funderId)).moneyByState.asked;
}

/**
 * What is asked in money, and of whom: « 40 000,00 $ demandés à ce bailleur », « 45 750,50 $ demandés
 * en tout », or the second with the first when this funder is asked a part of it.
 */
export function askedInWords(budget: Budget, funderId: string | null, t: Translate): string {
  const total = moneyAsked(budget, null);
  const asked = funderId === null ? 0 : moneyAsked(budget, funderId);
  const all = t('dossier:budget.amounts.asked', { amount: formatCents(total) });
  if (asked === 0) return all;
  const here = t('dossier:budget.amounts.askedHere', { amount: formatCents(asked) });
  return asked === total ? here : t('dossier:budget.amounts.askedBoth', { all, here });
}

/**
 * Revenues in money by their state, of one funder or of all: « 48 500,00 $ demandés et 24 000,00 $
 * reçus »; empty when there is none. What is asked is said as `asked` when that is given.
 */
export function amountsByState(
  budget: Budget,
  funderId: string | null,
  t: Translate,
  asked?: string,
): string {
  const { moneyByState } = balanceOf(linesOf(budget, funderId));
  const amounts = PAYING_STATES.filter((state) => moneyByState[state] > 0).map((state) =>
    state === 'asked' && asked !== undefined
      ? asked
      : t(`dossier:budget.amounts.${state}`, { amount: formatCents(moneyByState[state]) }),
  );
  return listInWords(amounts, t);
}

function linesOf(budget: Budget, funderId: string | null): BudgetLine[] {
  return funderId === null
    ? budget.lines
    : budget.lines.filter((line) => line.funderId === funderId);
}

function revenues(lines: BudgetLine[]): Amounts {
  const { money, inKind } = balanceOf(lines);
  return { money: money.revenues, inKind: inKind.revenues };
}
