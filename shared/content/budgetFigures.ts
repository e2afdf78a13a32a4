import type { Cents } from '../domain/money.ts';
import type { Budget, BudgetLine } from '../domain/schemas/funding.ts';
import type { RevenueState } from '../domain/vocabulary.ts';

/** Money and what is given in kind, kept apart; both in cents. */
export type Amounts = { money: Cents; inKind: Cents };

/** The sums of a budget. A gap is revenues minus expenses: 0 when balanced. */
export type BudgetFigures = {
  expenses: Amounts;
  revenues: Amounts;
  byState: Record<RevenueState, Amounts>;
  gap: Amounts;
};

/** Sums the lines of a budget, money and in kind apart; a revenue without a state counts as asked. */
export function budgetFigures(budget: Budget): BudgetFigures {
  const revenues = budget.lines.filter((line) => line.side === 'revenue');
  const spent = sum(budget.lines.filter((line) => line.side === 'expense'));
  const coming = sum(revenues);
  const inState = (state: RevenueState) =>
    sum(revenues.filter((line) => (line.state ?? 'asked') === state));
  return {
    expenses: spent,
    revenues: coming,
    byState: {
      asked: inState('asked'),
      confirmed: inState('confirmed'),
      received: inState('received'),
    },
    gap: { money: coming.money - spent.money, inKind: coming.inKind - spent.inKind },
  };
}

/** Money asked and not yet confirmed, of one funder or of all when `funderId` is null. */
export function moneyAsked(budget: Budget, funderId: string | null): Cents {
  return sum(
    budget.lines.filter(
      (line) =>
        line.side === 'revenue' &&
        (line.state ?? 'asked') === 'asked' &&
        (funderId === null || line.funderId === funderId),
    ),
  ).money;
}

function sum(lines: BudgetLine[]): Amounts {
  const of = (inKind: boolean) =>
    lines.filter((line) => line.inKind === inKind).reduce((all, line) => all + line.amount, 0);
  return { money: of(false), inKind: of(true) };
}
