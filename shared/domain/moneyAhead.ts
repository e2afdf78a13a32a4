import { comparePartialDates, type LocalDate, lastDay, type PartialDate } from './dates.ts';
import type { Cents } from './money.ts';
import type { Budget } from './schemas/funding.ts';

/** Money that an initiative may count on, or hopes for, in budgets that have not ended. */
export type Ahead = {
  readonly amount: Cents;
  /** The end of the last of these budgets; null when none says its end. */
  readonly until: PartialDate | null;
};

/**
 * The money of an initiative on a day: what is confirmed or received apart from what is only asked,
 * and what is given in kind in neither. An amount is that of the whole budget, not what is left of it.
 */
export type MoneyAhead = {
  readonly secured: Ahead | null;
  readonly asked: Ahead | null;
  /** The last day known of a budget with confirmed or received money, also one that has passed; null without any. */
  readonly securedUntil: PartialDate | null;
};

/** What the rule reads of a budget. */
export type AheadBudget = Pick<Budget, 'end'> & {
  readonly lines: readonly Pick<Budget['lines'][number], 'side' | 'state' | 'inKind' | 'amount'>[];
};

/** The money ahead of an initiative on a day. A budget that does not say its end has not ended. */
export function moneyAhead(budgets: readonly AheadBudget[], today: LocalDate): MoneyAhead {
  const running = budgets.filter(({ end }) => end === null || lastDay(end) >= today);
  const withSecured = budgets.filter((budget) => amountOf(budget, 'secured') > 0);
  return {
    secured: ahead(running, 'secured'),
    asked: ahead(running, 'asked'),
    securedUntil: latestEnd(withSecured),
  };
}

type Part = 'secured' | 'asked';

function ahead(budgets: readonly AheadBudget[], part: Part): Ahead | null {
  const paying = budgets.filter((budget) => amountOf(budget, part) > 0);
  if (paying.length === 0) return null;
  const amount = paying.reduce((sum, budget) => sum + amountOf(budget, part), 0);
  return { amount, until: latestEnd(paying) };
}

function amountOf({ lines }: AheadBudget, part: Part): Cents {
  return lines
    .filter(({ side, inKind }) => side === 'revenue' && !inKind)
    .filter(({ state }) => (state === 'asked') === (part === 'asked'))
    .reduce((sum, { amount }) => sum + amount, 0);
}

function latestEnd(budgets: readonly AheadBudget[]): PartialDate | null {
  const ends = budgets.flatMap(({ end }) => (end === null ? [] : [end]));
  return ends.toSorted((a, b) => comparePartialDates(lastDay(a), lastDay(b))).at(-1) ?? null;
}
