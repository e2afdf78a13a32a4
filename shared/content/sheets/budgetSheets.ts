import { differenceOf } from '../../domain/actuals.ts';
import type { Budget, BudgetLine } from '../../domain/schemas/funding.ts';
import {
  dayCell,
  moneyCell,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import { summedBy } from '../../domain/sheetSums.ts';
import { BUDGET_SIDES, REVENUE_STATES } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { type BudgetPlaces, type BudgetRow, budgetSums } from './budgetSums.ts';

/** What an export of budgets is made of. */
export type BudgetsShown = {
  /** What the list is called. */
  readonly title: string;
  readonly budgets: readonly Budget[];
  /** Names by identifiers: of who gives, of the fundings, of the initiatives where there are several. */
  readonly funders: ReadonlyMap<string, string>;
  readonly fundings: ReadonlyMap<string, string>;
  readonly initiatives?: ReadonlyMap<string, string> | undefined;
};

/** Budgets, a line each: what it costs first, then who pays, as on the screen; money and what is in kind have columns of their own, and each its sums. */
export function budgetsSheet(shown: BudgetsShown, t: Translate): Sheet {
  const { title, budgets, funders, fundings, initiatives } = shown;
  const ofInitiative: SheetColumn<BudgetRow>[] =
    initiatives === undefined
      ? []
      : [
          {
            head: t('sheet:column.initiative'),
            cell: ({ budget }) => textCell(initiatives.get(budget.initiativeId)),
          },
        ];
  const lines = budgets.flatMap((budget) =>
    BUDGET_SIDES.toReversed().flatMap((side) =>
      budget.lines
        .filter((line) => line.side === side)
        .map((line): BudgetRow => ({ budget, line })),
    ),
  );
  const names = namesOf(shown, t);
  const sheet = sheetOf<BudgetRow>(
    title,
    [
      ...ofInitiative,
      { head: t('funding:page.budget'), cell: ({ budget }) => textCell(names.get(budget.id)) },
      { head: t('sheet:column.start'), cell: ({ budget }) => dayCell(budget.start) },
      { head: t('sheet:column.end'), cell: ({ budget }) => dayCell(budget.end) },
      {
        head: t('sheet:column.side'),
        cell: ({ line }) => textCell(t(`pasting:side.${line.side}`)),
      },
      { head: t('pasting:line.label'), isName: true, cell: ({ line }) => textCell(line.label) },
      {
        head: t('funding:line.funder'),
        cell: ({ line }) => textCell(line.funderId === null ? null : funders.get(line.funderId)),
      },
      {
        head: t('money:funding.one'),
        cell: ({ line }) => textCell(line.fundingId === null ? null : fundings.get(line.fundingId)),
      },
      {
        head: t('funding:line.state'),
        cell: ({ line }) =>
          textCell(line.state === null ? null : t(`vocabulary:revenueState.${line.state}`)),
      },
      ...amounts(t),
      ...notes(lines, t),
    ],
    lines,
  );
  return {
    ...sheet,
    sums: budgetSums(sheet, lines, { places: placesFrom(ofInitiative.length), t }),
  };
}

/** What the budgets with lines are called: their titles, numbered where the list would say the same of two; a sum finds its lines by it. */
function namesOf({ budgets, initiatives }: BudgetsShown, t: Translate): Map<string, string> {
  // Spreadsheets compare texts whatever their case.
  const said = ({ initiativeId, start, end }: Budget, name: string) =>
    JSON.stringify([initiatives?.get(initiativeId) ?? null, name, start, end]).toLowerCase();
  const listed = budgets.filter(({ lines }) => lines.length > 0);
  const often = new Map<string, number>();
  for (const budget of listed) {
    const key = said(budget, budget.title);
    often.set(key, (often.get(key) ?? 0) + 1);
  }
  const taken = new Set(often.keys());
  const names = new Map<string, string>();
  for (const budget of listed) {
    let name = budget.title;
    if ((often.get(said(budget, name)) ?? 0) > 1) {
      for (let number = 1; taken.has(said(budget, name)); number += 1) {
        name = t('sheet:sum.numbered', { title: budget.title, number });
      }
      taken.add(said(budget, name));
    }
    names.set(budget.id, name);
  }
  return names;
}

/** Where the columns stand, after so many that say whose the budgets are. */
function placesFrom(first: number): BudgetPlaces {
  return {
    // Whose it is, its title, its beginning and its end.
    told: Array.from({ length: first + 3 }, (_, at) => at),
    budget: first,
    side: first + 3,
    label: first + 4,
    state: first + 7,
    money: [first + 8, first + 9, first + 10],
    inKind: [first + 11, first + 12, first + 13],
  };
}

/** A column for what is said of lines, where something is. */
function notes(rows: readonly BudgetRow[], t: Translate): SheetColumn<BudgetRow>[] {
  if (rows.every(({ line }) => line.note === '')) return [];
  return [{ head: t('sheet:column.note'), cell: ({ line }) => textCell(line.note) }];
}

function amounts(t: Translate): SheetColumn<BudgetRow>[] {
  return [
    amountOf(t('sheet:column.planned'), false, ({ amount }) => amount),
    amountOf(t('sheet:column.actual'), false, ({ actual }) => actual),
    amountOf(t('sheet:column.gap'), false, gapOf),
    amountOf(t('sheet:column.plannedInKind'), true, ({ amount }) => amount),
    amountOf(t('sheet:column.actualInKind'), true, ({ actual }) => actual),
    amountOf(t('sheet:column.gapInKind'), true, gapOf),
  ];
}

const gapOf = ({ amount, actual }: BudgetLine) => differenceOf(amount, actual).gap;

function amountOf(
  head: string,
  isInKind: boolean,
  of: (line: BudgetLine) => number | null,
): SheetColumn<BudgetRow> {
  return {
    head,
    cell: ({ line }): SheetCell => (line.inKind === isInKind ? moneyCell(of(line)) : null),
  };
}

/** A revenue of some budget, with where it is. */
export type RevenueShown = Pick<BudgetLine, 'label' | 'state' | 'inKind' | 'amount'> & {
  readonly initiativeTitle: string;
  readonly budgetTitle: string;
  readonly funderName: string | null;
};

const REVENUE_STATE = 4;

/** The revenues of all the budgets, as they are grouped on the screen; what is asked is never added to what is sure. */
export function revenuesSheet(revenues: readonly RevenueShown[], t: Translate): Sheet {
  const sheet = sheetOf(
    t('sheet:title.revenues'),
    [
      { head: t('funding:page.initiative'), cell: (row) => textCell(row.initiativeTitle) },
      { head: t('funding:page.budget'), cell: ({ budgetTitle }) => textCell(budgetTitle) },
      { head: t('funding:line.source'), isName: true, cell: ({ label }) => textCell(label) },
      { head: t('funding:line.funder'), cell: ({ funderName }) => textCell(funderName) },
      {
        head: t('funding:line.state'),
        cell: ({ state }) =>
          textCell(state === null ? null : t(`vocabulary:revenueState.${state}`)),
      },
      {
        head: t('sheet:column.amount'),
        cell: ({ amount, inKind }) => (inKind ? null : moneyCell(amount)),
      },
      {
        head: t('sheet:column.amountInKind'),
        cell: ({ amount, inKind }) => (inKind ? moneyCell(amount) : null),
      },
    ],
    revenues,
  );
  return summedBy(sheet, REVENUE_STATE, stateSums(t));
}

/** A sum for each state of money. */
export function stateSums(t: Translate) {
  return {
    values: REVENUE_STATES.map((state) => t(`vocabulary:revenueState.${state}`)),
    label: (state: string) => t('sheet:sum.state', { state }),
  };
}
