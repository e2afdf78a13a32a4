import { isAccounted } from '../../domain/accounted.ts';
import { type Cents, formatCents } from '../../domain/money.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Budget, BudgetLine } from '../../domain/schemas/funding.ts';
import { askedOf } from '../../domain/templateBlocks.ts';
import { PAYING_STATES } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { cell, type DrawBlock } from '../block.ts';
import {
  type Amounts,
  type BudgetFigures,
  budgetFigures,
  statesInWords,
} from '../budgetFigures.ts';
import type { ContentPart, TableCell } from '../dossierContent.ts';
import { noteOf, under } from '../lineNotes.ts';
import { plain } from '../passage.ts';
import { periodInWords, upperFirst } from '../words.ts';

/** Expenses, then revenues with their state; money and what is given in kind are never added together. */
export const drawBudget: DrawBlock = ({ source, t }) => {
  const { budget } = source;
  const head = { title: t('dossier:budget.title'), dimension: null };
  // The account has each line again, beside what it came to.
  if (isAccounted(source)) {
    return {
      ...head,
      text: [],
      parts: [
        { type: 'gap', text: t('dossier:budget.inAccount', { heading: accountTitle(source, t) }) },
      ],
    };
  }
  return {
    ...head,
    text: plain(
      budget === null || budget.lines.length === 0
        ? []
        : said(budget, source.funder?.id ?? null, t),
    ),
    parts: parts(source, t),
  };
};

/** The heading that the template gives the account, or ours. */
function accountTitle({ dossier, template }: DossierSource, t: Translate): string {
  const block = dossier.blocks.find(({ kind, included }) => kind === 'account' && included);
  const asked = block === undefined ? null : askedOf(template, block);
  return asked?.title ?? t('dossier:account.title');
}

function said(budget: Budget, funderId: string | null, t: Translate): string[] {
  const figures = budgetFigures(budget);
  const period = periodInWords(budget.start, budget.end, t);
  return [
    [
      period === null
        ? t('dossier:budget.unnamedPeriod', { title: budget.title })
        : t('dossier:budget.named', { title: budget.title, period }),
      ...stateSentence(budget, funderId, t),
      balance(figures.gap.money, figures.expenses.money, t),
      ...(figures.expenses.inKind === 0 && figures.revenues.inKind === 0
        ? []
        : [balanceInKind(figures, t)]),
    ].join(' '),
  ];
}

function stateSentence(budget: Budget, funderId: string | null, t: Translate): string[] {
  const amounts = statesInWords(budget, funderId, t);
  return amounts === '' ? [] : [t('dossier:budget.states', { amounts })];
}

function balance(gap: Cents, total: Cents, t: Translate): string {
  if (gap === 0) return t('dossier:budget.balanced', { total: formatCents(total) });
  return gap < 0
    ? t('dossier:budget.missing', { gap: formatCents(-gap) })
    : t('dossier:budget.over', { gap: formatCents(gap) });
}

function balanceInKind(figures: BudgetFigures, t: Translate): string {
  const gap = figures.gap.inKind;
  if (gap === 0) {
    return t('dossier:budget.balancedInKind', { total: formatCents(figures.expenses.inKind) });
  }
  return gap < 0
    ? t('dossier:budget.missingInKind', { gap: formatCents(-gap) })
    : t('dossier:budget.overInKind', { gap: formatCents(gap) });
}

function parts({ budget, funders, funder }: DossierSource, t: Translate): ContentPart[] {
  if (budget === null) return [{ type: 'gap', text: t('dossier:budget.none') }];
  if (budget.lines.length === 0) return [{ type: 'gap', text: t('dossier:nothingYet') }];
  const names = new Map(
    [...funders, ...(funder === null ? [] : [funder])].map((one) => [one.id, one.name]),
  );
  const figures = budgetFigures(budget);
  // What was refused pays nothing: it is no part of what is presented.
  const side = (which: BudgetLine['side']) =>
    budget.lines.filter((line) => line.side === which && line.state !== 'refused');
  return [
    ...tableOf(side('expense'), (lines) => expenseTable(lines, figures, t)),
    ...tableOf(side('revenue'), (lines) => revenueTable(lines, names, figures, t)),
  ];
}

/** A table of nothing but its totals says nothing. */
function tableOf(lines: BudgetLine[], table: (lines: BudgetLine[]) => ContentPart): ContentPart[] {
  return lines.length === 0 ? [] : [table(lines)];
}

function expenseTable(lines: BudgetLine[], figures: BudgetFigures, t: Translate): ContentPart {
  return {
    type: 'table',
    caption: t('dossier:budget.expenses'),
    columns: [
      { heading: t('dossier:budget.item'), figures: false, share: 54 },
      { heading: t('dossier:budget.money'), figures: true, share: 23 },
      { heading: t('dossier:budget.inKind'), figures: true, share: 23 },
    ],
    rows: lines.map((line) => [cell(line.label, noteOf(line.note))].concat(amountCells(line))),
    totals: [[cell(t('dossier:budget.total')), ...totalCells(figures.expenses)]],
    note: null,
  };
}

function revenueTable(
  lines: BudgetLine[],
  names: Map<string, string>,
  figures: BudgetFigures,
  t: Translate,
): ContentPart {
  const blank: TableCell = { text: '', detail: null };
  const states = PAYING_STATES.filter((state) => {
    const { money, inKind } = figures.byState[state];
    return money !== 0 || inKind !== 0;
  });
  return {
    type: 'table',
    caption: t('dossier:budget.revenues'),
    columns: [
      { heading: t('dossier:budget.sourceHeading'), figures: false, share: 38 },
      { heading: t('dossier:budget.state'), figures: false, share: 16 },
      { heading: t('dossier:budget.money'), figures: true, share: 23 },
      { heading: t('dossier:budget.inKind'), figures: true, share: 23 },
    ],
    rows: lines.map((line) =>
      [
        cell(line.label, under(payer(line, names), noteOf(line.note))),
        // Nobody said whether it is asked or sure, which is not nothing.
        cell(
          line.state === null
            ? t('dossier:budget.unknownState')
            : t(`vocabulary:revenueState.${line.state}`),
        ),
      ].concat(amountCells(line)),
    ),
    totals: [
      [cell(t('dossier:budget.total')), blank, ...totalCells(figures.revenues)],
      ...states.map((state) =>
        [
          cell(t('dossier:budget.totalOfState', { state: t(`vocabulary:revenueState.${state}`) })),
          blank,
        ].concat(totalCells(figures.byState[state])),
      ),
    ],
    note: lines.length === 0 ? null : t('dossier:budget.promise'),
  };
}

function payer(line: BudgetLine, names: Map<string, string>): string | null {
  const name = line.funderId === null ? undefined : names.get(line.funderId);
  return name === undefined || name === line.label ? null : upperFirst(name);
}

function amountCells(line: BudgetLine): TableCell[] {
  const amount = formatCents(line.amount);
  return line.inKind ? [cell(''), cell(amount)] : [cell(amount), cell('')];
}

function totalCells({ money, inKind }: Amounts): TableCell[] {
  return [cell(formatCents(money)), cell(formatCents(inKind))];
}
