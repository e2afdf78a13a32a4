import type { Cents } from './money.ts';
import type { BudgetLineFields } from './schemas/funding.ts';
import type { PayingState } from './vocabulary.ts';

/** The two halves of one kind of resource. `gap` is revenues less expenses: negative when some is missing. */
export type Sides = { revenues: Cents; expenses: Cents; gap: Cents };

/**
 * What a budget comes to. Money and what is given in kind are never added together: a borrowed room
 * does not pay a wage. Each of the two has to balance on its own.
 */
export type Balance = {
  money: Sides;
  inKind: Sides;
  /** Revenues in money by state: a request is not money yet. The file holds none without a state. */
  moneyByState: Record<PayingState, Cents>;
  isBalanced: boolean;
};

/** What the rule reads of a line. */
export type BalanceLine = Pick<BudgetLineFields, 'side' | 'inKind' | 'amount'> & {
  readonly state: string | null;
};

/** Adds the lines of a budget up and says whether it balances, to the cent. What was refused pays nothing. */
export function balanceOf(every: readonly BalanceLine[]): Balance {
  const lines = every.filter(({ state }) => state !== 'refused');
  const money = sidesOf(lines.filter((line) => !line.inKind));
  const inKind = sidesOf(lines.filter((line) => line.inKind));
  const revenues = lines.filter((line) => line.side === 'revenue' && !line.inKind);
  const inState = (state: PayingState) => sum(revenues.filter((line) => line.state === state));
  const moneyByState = {
    asked: inState('asked'),
    probable: inState('probable'),
    confirmed: inState('confirmed'),
    received: inState('received'),
  };
  return { money, inKind, moneyByState, isBalanced: money.gap === 0 && inKind.gap === 0 };
}

function sidesOf(lines: readonly BalanceLine[]): Sides {
  const revenues = sum(lines.filter((line) => line.side === 'revenue'));
  const expenses = sum(lines.filter((line) => line.side === 'expense'));
  return { revenues, expenses, gap: revenues - expenses };
}

function sum(lines: readonly BalanceLine[]): Cents {
  return lines.reduce((total, line) => total + line.amount, 0);
}
