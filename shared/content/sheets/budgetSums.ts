import type { Budget, BudgetLine } from '../../domain/schemas/funding.ts';
import type { Sheet, SheetCell, SheetSum } from '../../domain/sheet.ts';
import { cellsAt, ON_NO_OTHER } from '../../domain/sheetSums.ts';
import { type BudgetSide, REVENUE_STATES, type RevenueState } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';

/** A line of an export of budgets. */
export type BudgetRow = { readonly budget: Budget; readonly line: BudgetLine };

/** Where the columns of an export of budgets stand that its sums need. */
export type BudgetPlaces = {
  /** What tells one budget from another: no two say the same there. */
  readonly told: readonly number[];
  readonly budget: number;
  readonly side: number;
  readonly label: number;
  readonly state: number;
  /** What was planned, what it came to, and the difference. */
  readonly money: readonly [number, number, number];
  readonly inKind: readonly [number, number, number];
};

/**
 * What budgets come to, below their lines: expenses, revenues state by state, revenues, and what is left; of each budget,
 * then of all, where there are several. What was refused pays nothing (`balanceOf`), and a sum of actual amounts is
 * known once every line of it is (`accountOf`).
 */
export function budgetSums(
  { heads, rows }: Sheet,
  lines: readonly BudgetRow[],
  { places, t }: { places: BudgetPlaces; t: Translate },
): SheetSum[] {
  const sums: SheetSum[] = [];
  const writing = { places, t, heads: heads.length, sums };
  const budgets = new Map<string, { first: number; of: BudgetLine[] }>();
  for (const [first, { budget, line }] of lines.entries()) {
    const known = budgets.get(budget.id);
    if (known === undefined) budgets.set(budget.id, { first, of: [line] });
    else known.of.push(line);
  }
  if (budgets.size > 1) {
    for (const { first, of } of budgets.values()) {
      const row = rows[first] ?? [];
      const said = places.told.map((column) => [column, row[column] ?? null] as const);
      add(writing, of, { said, where: places.told });
    }
  }
  const all: SheetCell = budgets.size > 1 ? { text: t('sheet:sum.allBudgets') } : null;
  add(
    writing,
    lines.map(({ line }) => line),
    { said: [[places.budget, all]], where: [] },
  );
  return sums;
}

type Writing = { places: BudgetPlaces; t: Translate; heads: number; sums: SheetSum[] };
type Told = {
  readonly said: readonly (readonly [number, SheetCell])[];
  readonly where: readonly number[];
};

/** The sums of some lines, all of those that say what is told. */
function add(writing: Writing, lines: readonly BudgetLine[], told: Told): void {
  const { places, t, heads, sums } = writing;
  const push = (
    label: string,
    covered: readonly BudgetLine[],
    { of, ...how }: Pick<SheetSum, 'where' | 'plus' | 'minus'> & { of: [number, string][] },
  ): number[] => {
    const columns = columnsOf(places, covered);
    if (columns.length === 0) return [];
    const said = new Map<number, SheetCell>(told.said);
    for (const [column, text] of of) said.set(column, { text });
    said.set(places.label, { text: label });
    return [sums.push({ cells: cellsAt(heads, said), columns, ...how }) - 1];
  };
  const where = [...told.where, places.side];
  const sideOf = (side: BudgetSide): [number, string] => [places.side, t(`pasting:side.${side}`)];
  const expenses = lines.filter(({ side }) => side === 'expense');
  const revenues = lines.filter(({ side }) => side === 'revenue');
  const paying = revenues.filter(({ state }) => state !== 'refused');
  const spent = push(t('sheet:sum.expenses'), expenses, {
    of: [sideOf('expense')],
    where,
    ...ON_NO_OTHER,
  });
  const ofState = (state: RevenueState): number[] => {
    const said = t(`vocabulary:revenueState.${state}`);
    return push(
      t('sheet:sum.state', { state: said }),
      revenues.filter((line) => line.state === state),
      {
        of: [sideOf('revenue'), [places.state, said]],
        where: [...where, places.state],
        ...ON_NO_OTHER,
      },
    );
  };
  const byState = new Map(REVENUE_STATES.map((state) => [state, ofState(state)]));
  const isAnyRefused = (byState.get('refused') ?? []).length > 0;
  // Nothing is taken away: where one refused amount is unknown, no sum of them could be.
  const plus = REVENUE_STATES.filter((state) => state !== 'refused').flatMap(
    (state) => byState.get(state) ?? [],
  );
  const paid = push(
    t(isAnyRefused ? 'sheet:sum.revenuesButRefused' : 'sheet:sum.revenues'),
    paying,
    {
      of: [sideOf('revenue')],
      ...(isAnyRefused ? { where: null, plus, minus: [] } : { where, ...ON_NO_OTHER }),
    },
  );
  push(t('sheet:sum.balance'), [...expenses, ...paying], {
    of: [],
    where: null,
    plus: paid,
    minus: spent,
  });
}

/** The columns of money of which a sum of these lines is known. */
function columnsOf(
  { money, inKind }: BudgetPlaces,
  lines: readonly BudgetLine[],
): readonly number[] {
  const known = ([planned, actual, gap]: readonly [number, number, number], isInKind: boolean) => {
    const kept = lines.filter((line) => line.inKind === isInKind);
    if (kept.length === 0) return [];
    return kept.every((line) => line.actual !== null) ? [planned, actual, gap] : [planned];
  };
  return [...known(money, false), ...known(inKind, true)];
}
