import { comparePartialDates } from './dates.ts';
import { inOrder } from './gridComponents.ts';
import type { Budget } from './schemas/funding.ts';
import type { GridApplication } from './schemas/grid.ts';

/** The budget that a new dossier takes: that of the latest period; of those without one, the last added. */
export function latestBudget<B extends Pick<Budget, 'start' | 'end'>>(
  budgets: readonly B[],
): B | null {
  const start = (budget: B) => budget.start ?? budget.end ?? '1900';
  return budgets.toSorted((a, b) => comparePartialDates(start(a), start(b))).at(-1) ?? null;
}

/**
 * The budget of a new dossier, the latest of all; of one that reports on a funding, the latest of those that
 * give account of it, else of those that it pays a line of, else none: another budget would tell another
 * funder's money, and whoever writes is asked.
 */
export function budgetToShow<
  B extends Pick<Budget, 'start' | 'end' | 'fundingId'> & {
    readonly lines: readonly { readonly fundingId: string | null }[];
  },
>(budgets: readonly B[], fundingId: string | null): B | null {
  if (fundingId === null) return latestBudget(budgets);
  const accounting = budgets.filter((budget) => budget.fundingId === fundingId);
  const paid = budgets.filter(({ lines }) => lines.some((line) => line.fundingId === fundingId));
  return latestBudget(accounting.length === 0 ? paid : accounting);
}

/** The application that a new dossier shows: the last concluded one, otherwise the last begun. */
export function latestApplication<A extends Pick<GridApplication, 'date' | 'concludedAt'>>(
  applications: readonly A[],
): A | null {
  const byDate = applications.toSorted((a, b) => comparePartialDates(a.date, b.date));
  return (
    byDate.findLast((application) => application.concludedAt !== null) ?? byDate.at(-1) ?? null
  );
}

/** Days under which another application of the grid may well be a stray gesture. */
const SOON = 30;

/** The last application, when it is so recent that another is worth a question; null otherwise. */
export function recentApplication<A extends Pick<GridApplication, 'date' | 'id'>>(
  applications: readonly A[],
  today: string,
): A | null {
  const last = inOrder(applications).at(-1);
  if (last === undefined) return null;
  const days = (Date.parse(today) - Date.parse(last.date)) / 86_400_000;
  return days < SOON ? last : null;
}
