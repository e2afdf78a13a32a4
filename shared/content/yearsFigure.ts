import { COVER_STATES, type CoverState } from '../domain/cover.ts';
import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import {
  amountsByYear,
  fiscalYearName,
  fiscalYearOf,
  type StartMonth,
  type YearFunding,
} from '../domain/fiscalYears.ts';
import { type Cents, formatShort } from '../domain/money.ts';
import { FUNDING_KINDS, type FundingKind } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** Money of one kind over one year, by state, in cents. */
export type YearCell = {
  year: number;
  name: string;
  amounts: Record<CoverState, Cents>;
  total: Cents;
};

/** One kind of funding over the years; what is in kind is apart. */
export type YearKind = { kind: FundingKind; label: string; cells: YearCell[] };

/** Fundings over fiscal years, a band for each kind, on one scale. */
export type YearsFigure = {
  title: string;
  dated: string;
  kinds: YearKind[];
  /** The largest of a kind over one year: the scale of every band. */
  most: Cents;
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
  return {
    title: t('money:years.title'),
    dated: t('money:dated', { date: formatPartialDate(today) }),
    kinds,
    most: Math.max(0, ...kinds.flatMap(({ cells }) => cells.map(({ total }) => total))),
    presentYear: fiscalYearOf(today, startMonth),
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

/** The figure in words, kind by kind and year by year. */
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
                amount: formatShort(amounts[state]),
                state: t(`vocabulary:revenueState.${state}`),
              }),
            )
            .join(', '),
        }),
      );
    return t('money:years.kind', { kind: label, years: years.join('; ') });
  });
  return [figure.title, figure.dated, ...kinds].join('. ');
}
