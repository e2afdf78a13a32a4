import {
  type AccountSide,
  accountOf,
  type Difference,
  differenceOf,
  knownActuals,
} from '../../domain/actuals.ts';
import { formatCents } from '../../domain/money.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Budget, BudgetLine } from '../../domain/schemas/funding.ts';
import { BUDGET_SIDES, type BudgetSide } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { gapInWords, percentInWords } from '../accountFigures.ts';
import { cell, type DrawBlock } from '../block.ts';
import type { ContentPart, TableCell } from '../dossierContent.ts';
import { noteOf, under } from '../lineNotes.ts';
import { plain } from '../passage.ts';
import { periodInWords } from '../words.ts';

/** What was planned and what it came to, line by line, for the report of a funding. */
export const drawAccount: DrawBlock = ({ source, t }) => {
  const { budget } = source;
  const head = {
    title: t('dossier:account.title'),
    dimension: null,
  };
  const gap = (text: string) => ({ ...head, text: [], parts: [{ type: 'gap' as const, text }] });
  if (budget === null) return gap(t('dossier:budget.none'));
  if (budget.lines.length === 0) return gap(t('dossier:nothingYet'));
  // What was planned is in the budget: said again beside nothing, it is no account.
  if (budget.lines.every(({ actual }) => actual === null)) return gap(t('dossier:account.none'));
  return { ...head, text: plain(said(source, budget, t)), parts: parts(budget, t) };
};

function said({ money }: DossierSource, budget: Budget, t: Translate): string[] {
  const period = periodInWords(budget.start, budget.end, t);
  const account = accountOf(budget.lines);
  return [
    [
      period === null
        ? t('dossier:budget.unnamedPeriod', { title: budget.title })
        : t('dossier:budget.named', { title: budget.title, period }),
      ...(money.accountOf === null ? [] : [accounted(money.accountOf, t)]),
      sentence(account.expenses.money, t),
    ].join(' '),
  ];
}

function accounted(
  { title, funderName }: NonNullable<DossierSource['money']['accountOf']>,
  t: Translate,
): string {
  return funderName === null
    ? t('dossier:account.of', { title })
    : t('dossier:account.ofFunder', { title, funder: funderName });
}

/** The expenses in money, in one sentence. */
function sentence({ planned, actual, gap }: Difference, t: Translate): string {
  if (actual === null || gap === null) return t('dossier:account.open');
  const amounts = { planned: formatCents(planned), actual: formatCents(actual) };
  if (gap === 0) return t('dossier:account.same', amounts);
  return gap > 0
    ? t('dossier:account.more', { ...amounts, gap: formatCents(gap) })
    : t('dossier:account.less', { ...amounts, gap: formatCents(-gap) });
}

function parts(budget: Budget, t: Translate): ContentPart[] {
  // What was refused pays nothing, and nothing came of it.
  const kept = budget.lines.filter(({ state }) => state !== 'refused');
  return BUDGET_SIDES.toReversed().flatMap((side) => {
    const lines = kept.filter((line) => line.side === side);
    return lines.length === 0 ? [] : [sideTable(side, lines, t)];
  });
}

function sideTable(side: BudgetSide, lines: readonly BudgetLine[], t: Translate): ContentPart {
  const isExpense = side === 'expense';
  const account = accountOf(lines);
  return {
    type: 'table',
    caption: isExpense ? t('dossier:budget.expenses') : t('dossier:budget.revenues'),
    columns: [
      {
        heading: isExpense ? t('dossier:budget.item') : t('dossier:budget.sourceHeading'),
        figures: false,
        share: 34,
      },
      { heading: t('dossier:account.planned'), figures: true, share: 18 },
      { heading: t('dossier:account.actual'), figures: true, share: 18 },
      { heading: t('dossier:account.gap'), figures: true, share: 17 },
      { heading: t('dossier:account.percent'), figures: true, share: 13 },
    ],
    rows: lines.map(({ label, inKind, amount, actual, note }) => [
      cell(label, under(inKind ? t('dossier:account.inKind') : null, noteOf(note))),
      ...amountCells(differenceOf(amount, actual), t),
    ]),
    totals: totals(isExpense ? account.expenses : account.revenues, lines, t),
    note: null,
  };
}

/** Money, then what is given in kind: never added together. */
function totals(
  { money, inKind }: AccountSide,
  lines: readonly BudgetLine[],
  t: Translate,
): TableCell[][] {
  return [
    ...(lines.some((line) => !line.inKind)
      ? [[cell(t('dossier:account.totalMoney')), ...totalCells(money, lines, false, t)]]
      : []),
    ...(lines.some((line) => line.inKind)
      ? [[cell(t('dossier:account.totalInKind')), ...totalCells(inKind, lines, true, t)]]
      : []),
  ];
}

/** Where a line has no actual amount, what the others come to, and how many lack. */
function totalCells(
  difference: Difference,
  lines: readonly BudgetLine[],
  inKind: boolean,
  t: Translate,
): TableCell[] {
  const some = lines.filter((line) => line.inKind === inKind);
  const { sum, without } = knownActuals(some);
  const [planned, actual, ...rest] = amountCells(difference, t);
  if (planned === undefined || actual === undefined) return [];
  const isPart = without > 0 && without < some.length;
  const known = isPart
    ? cell(formatCents(sum), t('dossier:account.without', { count: without }))
    : actual;
  return [planned, known, ...rest];
}

function amountCells(difference: Difference, t: Translate): TableCell[] {
  const { planned, actual } = difference;
  const unknown = t('dossier:account.unknown');
  return [
    cell(formatCents(planned)),
    cell(actual === null ? unknown : formatCents(actual)),
    cell(gapInWords(difference) ?? ''),
    cell(percentInWords(difference) ?? ''),
  ];
}
