import type { LocalDate } from '../../domain/dates.ts';
import { daysToReport, presentState, receivedOf } from '../../domain/fundingState.ts';
import type { Cents } from '../../domain/money.ts';
import type {
  Funder,
  Funding,
  FundingInstalment,
  FundingReport,
  Program,
} from '../../domain/schemas/funding.ts';
import {
  dayCell,
  moneyCell,
  namesCell,
  type Sheet,
  type SheetCell,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import { summedBy } from '../../domain/sheetSums.ts';
import type { Translate } from '../../strings/index.ts';
import { stateSums } from './budgetSheets.ts';

const FUNDING_STATE = 4;

/** Fundings, each counted once; money and what is in kind have columns of their own, so that no sum adds them up, and a sum for each state. */
export function fundingsSheet(
  fundings: readonly Funding[],
  filters: readonly string[],
  t: Translate,
): Sheet {
  const sheet = sheetOf(
    t('money:funding.title'),
    [
      { head: t('money:funding.one'), cell: ({ title }) => textCell(title) },
      { head: t('funding:line.funder'), cell: ({ funderName }) => textCell(funderName) },
      {
        head: t('money:share.whose'),
        cell: ({ shares }) =>
          shares.length === 0
            ? textCell(t('money:share.own'))
            : namesCell(shares.map(({ initiativeTitle }) => initiativeTitle)),
      },
      {
        head: t('money:funding.kind'),
        cell: ({ kind }) => textCell(t(`vocabulary:fundingKind.${kind}`)),
      },
      {
        head: t('funding:line.state'),
        cell: (funding) => textCell(t(`vocabulary:revenueState.${presentState(funding).state}`)),
      },
      {
        head: t('sheet:column.since'),
        cell: (funding) => dayCell(presentState(funding).date),
      },
      { head: t('sheet:column.start'), cell: ({ start }) => dayCell(start) },
      { head: t('sheet:column.end'), cell: ({ end }) => dayCell(end) },
      {
        head: t('sheet:column.amount'),
        cell: (funding) => (funding.kind === 'in_kind' ? null : moneyCell(amount(funding))),
      },
      {
        head: t('sheet:column.amountInKind'),
        cell: (funding) => (funding.kind === 'in_kind' ? moneyCell(amount(funding)) : null),
      },
      {
        head: t('sheet:column.received'),
        cell: (funding) => (funding.kind === 'in_kind' ? null : moneyCell(receivedOf(funding))),
      },
      { head: t('money:funding.conditions'), cell: ({ conditions }) => textCell(conditions) },
    ],
    fundings,
    filters,
  );
  return summedBy(sheet, FUNDING_STATE, stateSums(t));
}

type Due = { readonly funding: Funding; readonly report: FundingReport };

/** The reports that are late or due soon, as they are given. */
export function reportsSheet(due: readonly Due[], today: LocalDate, t: Translate): Sheet {
  return sheetOf(
    t('money:report.due'),
    [
      { head: t('money:report.when'), cell: ({ report }) => dayCell(report.dueOn) },
      { head: t('sheet:column.time'), cell: ({ report }) => textCell(report.dueTime) },
      { head: t('money:report.label'), isName: true, cell: ({ report }) => textCell(report.label) },
      {
        head: t('money:report.state'),
        cell: ({ report }) => textCell(t(`vocabulary:reportState.${report.state}`)),
      },
      { head: t('money:report.sentOn'), cell: ({ report }) => dayCell(report.sentOn) },
      {
        head: t('sheet:column.daysLeft'),
        cell: ({ report }): SheetCell => {
          const days = daysToReport(report, today);
          return days === null ? null : { count: days };
        },
      },
      { head: t('money:funding.one'), cell: ({ funding }) => textCell(funding.title) },
      { head: t('funding:line.funder'), cell: ({ funding }) => textCell(funding.funderName) },
    ],
    due,
  );
}

type Late = {
  readonly funding: Funding;
  readonly instalment: FundingInstalment;
  /** Since the day on which it was expected. */
  readonly days: number;
};

/** The instalments that did not come on their day, as they are given. */
export function instalmentsSheet(late: readonly Late[], t: Translate): Sheet {
  return sheetOf(
    t('money:instalment.lateTitle'),
    [
      { head: t('money:instalment.due'), cell: ({ instalment }) => dayCell(instalment.dueOn) },
      {
        head: t('money:funding.one'),
        isName: true,
        cell: ({ funding }) => textCell(funding.title),
      },
      { head: t('funding:line.funder'), cell: ({ funding }) => textCell(funding.funderName) },
      { head: t('sheet:column.amount'), cell: ({ instalment }) => moneyCell(instalment.amount) },
      { head: t('sheet:column.daysLate'), cell: ({ days }): SheetCell => ({ count: days }) },
    ],
    late,
  );
}

/** Funders and their programmes, a line for each programme. */
export function fundersSheet(funders: readonly Funder[], t: Translate): Sheet {
  const lines = funders.flatMap((funder): { funder: Funder; program: Program | null }[] =>
    funder.programs.length === 0
      ? [{ funder, program: null }]
      : funder.programs.map((program) => ({ funder, program })),
  );
  return sheetOf(
    t('funding:funder.title'),
    [
      { head: t('funding:funder.name'), cell: ({ funder }) => textCell(funder.name) },
      { head: t('funding:funder.url'), cell: ({ funder }) => textCell(funder.url) },
      { head: t('funding:funder.program'), cell: ({ program }) => textCell(program?.name) },
      {
        head: t('funding:program.deadline'),
        cell: ({ program }) => dayCell(program?.deadlineOn ?? null),
      },
      { head: t('funding:program.time'), cell: ({ program }) => textCell(program?.deadlineTime) },
      {
        head: t('funding:program.leastAmount'),
        cell: ({ program }) => moneyCell(program?.leastAmount ?? null),
      },
      {
        head: t('funding:program.mostAmount'),
        cell: ({ program }) => moneyCell(program?.mostAmount ?? null),
      },
      {
        head: t('sheet:column.mostPercent'),
        cell: ({ program }) => countCell(program?.mostPercent),
      },
      { head: t('sheet:column.mostMonths'), cell: ({ program }) => countCell(program?.mostMonths) },
      {
        head: t('funding:funder.requirements'),
        cell: ({ program }) => textCell(program?.requirements),
      },
      {
        head: t('funding:funder.verifiedOn'),
        cell: ({ program }) => dayCell(program?.verifiedOn ?? null),
      },
      { head: t('funding:program.source'), cell: ({ program }) => textCell(program?.source) },
    ],
    lines,
  );
}

function amount(funding: Funding): Cents {
  return presentState(funding).amount - funding.binned;
}

function countCell(count: number | null | undefined): SheetCell {
  return typeof count === 'number' ? { count } : null;
}
