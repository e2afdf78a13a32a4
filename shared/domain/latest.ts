import { comparePartialDates } from './dates.ts';
import type { Budget } from './schemas/funding.ts';
import type { GridApplication } from './schemas/grid.ts';

/** The budget that a new dossier takes: that of the latest period; of those without one, the last added. */
export function latestBudget<B extends Pick<Budget, 'start' | 'end'>>(
  budgets: readonly B[],
): B | null {
  const start = (budget: B) => budget.start ?? budget.end ?? '1900';
  return budgets.toSorted((a, b) => comparePartialDates(start(a), start(b))).at(-1) ?? null;
}

/** The application that a new dossier shows: the last concluded one, otherwise the last begun. */
export function latestApplication<A extends Pick<GridApplication, 'date' | 'concludedAt'>>(
  applications: readonly A[],
): A | null {
  const inOrder = applications.toSorted((a, b) => comparePartialDates(a.date, b.date));
  return (
    inOrder.findLast((application) => application.concludedAt !== null) ?? inOrder.at(-1) ?? null
  );
}
