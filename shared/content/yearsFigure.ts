import { COVER_STATES, type CoverState } from '../domain/cover.ts';
import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import {
  amountsByYear,
  fiscalYearName,
  fiscalYearOf,
  type StartMonth,
  type YearFunding,
} from '../domain/fiscalYears.ts';
import type { Cents } from '../domain/money.ts';
import { FUNDING_KINDS, type FundingKind } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { wholeDollars, type YearSum, yearSums } from './yearSums.ts';

/** Money of one kind over one year, by state, in cents. */
export type YearCell = {
  year: number;
  name: string;
  amounts: Record<CoverState, Cents>;
  total: Cents;
};

/** One kind of funding over the years; what is in kind is apart. */
export type YearKind = { kind: FundingKind; label: string; cells: YearCell[] };

/** Fundings over fiscal years: a stack of kinds for each year, what is in kind beside it. */
export type YearsFigure = {
  title: string;
  dated: string;
  kinds: YearKind[];
  /** What each year comes to, from the first to the last. */
  sums: YearSum[];
  /** The part of the mission and of projects in what is sure of this year, and of the one before. */
  sentences: string[];
  /** The year in which today is. */
  presentYear: number;
};

/** What the figure and its table show; every kind that has money, over every year from the first to the last. */
export function yearsFigure(
  fundings: readonly YearFunding[],
  { startMonth, today }: { startMonth: StartMonth; today: LocalDate },
  t: Translate,
): YearsFigure {
  const amounts = amountsByYear(fundings, startMonth);
  const years = amounts.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from(
    { length: amounts.length === 0 ? 0 : last - first + 1 },
    (_, i) => first + i,
  );
  const kinds = FUNDING_KINDS.filter((kind) => amounts.some((one) => one.kind === kind)).map(
    (kind) => ({
      kind,
      label: t(`vocabulary:fundingKind.${kind}`),
      cells: all.map((year) => cellOf(amounts, kind, year, startMonth)),
    }),
  );
  const sums = yearSums(kinds, t);
  const presentYear = fiscalYearOf(today, startMonth);
  return {
    title: t('money:years.title'),
    dated: t('money:dated', { date: formatPartialDate(today) }),
    kinds,
    sums,
    sentences: sums.length === 0 ? [] : sharesInWords(sums, presentYear, startMonth, t),
    presentYear,
  };
}

function cellOf(
  amounts: ReturnType<typeof amountsByYear>,
  kind: FundingKind,
  year: number,
  startMonth: StartMonth,
): YearCell {
  const of = (state: CoverState) =>
    amounts
      .filter((one) => one.kind === kind && one.year === year && one.state === state)
      .reduce((sum, one) => sum + one.amount, 0);
  const byState = {
    received: of('received'),
    confirmed: of('confirmed'),
    probable: of('probable'),
    asked: of('asked'),
  };
  const total = Object.values(byState).reduce((sum, amount) => sum + amount, 0);
  return { year, name: fiscalYearName(year, startMonth), amounts: byState, total };
}

/** Mission against project in this year and in the one before; a year without anything sure says so. */
function sharesInWords(
  sums: readonly YearSum[],
  presentYear: number,
  startMonth: StartMonth,
  t: Translate,
): string[] {
  const sentence = (key: 'now' | 'before', year: number) => {
    const sum = sums.find((one) => one.year === year);
    const name = fiscalYearName(year, startMonth);
    if (sum === undefined || sum.mission === null || sum.project === null) return null;
    return t(`money:years.share.${key}`, {
      year: name,
      mission: sum.mission,
      project: sum.project,
    });
  };
  const none = t('money:years.share.none', { year: fiscalYearName(presentYear, startMonth) });
  const before = sentence('before', presentYear - 1);
  return [sentence('now', presentYear) ?? none, ...(before === null ? [] : [before])];
}

/** The figure in words: mission against project, what is sure of each year, then kind by kind. */
export function yearsText(figure: YearsFigure, t: Translate): string {
  const kinds = figure.kinds.map(({ label, cells }) => {
    const years = cells
      .filter(({ total }) => total > 0)
      .map(({ name, amounts }) =>
        t('money:years.cell', {
          year: name,
          amounts: COVER_STATES.filter((state) => amounts[state] > 0)
            .map((state) =>
              t('money:years.amount', {
                amount: wholeDollars(amounts[state]),
                state: t(`vocabulary:revenueState.${state}`),
              }),
            )
            .join(', '),
        }),
      );
    return t('money:years.kind', { kind: label, years: years.join('; ') });
  });
  const sure = t('money:years.kind', {
    kind: t('money:years.sure'),
    years: figure.sums
      .filter(({ sure: amount }) => amount > 0)
      .map(({ name, sure: amount }) =>
        t('money:years.cell', { year: name, amounts: wholeDollars(amount) }),
      )
      .join('; '),
  });
  const said = figure.sentences.map((sentence) => sentence.replace(/\.$/, ''));
  return [figure.title, figure.dated, ...said, sure, ...kinds].join('. ');
}
