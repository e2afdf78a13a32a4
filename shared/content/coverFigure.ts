import { byText } from '../domain/byText.ts';
import {
  type Cover,
  type CoverStretch,
  coverOf,
  isOpen,
  type Span,
  stretchesOf,
  WARNED_MONTHS,
} from '../domain/cover.ts';
import { addMonths, formatPartialDate, type LocalDate } from '../domain/dates.ts';
import type { Payment } from '../domain/payments.ts';
import type { Translate } from '../strings/index.ts';
import { periodInWords } from './words.ts';

/** How far ahead the figure looks, in months. */
const MONTHS = 24;

/** Money ahead of one thing: an initiative, or an effect. */
export type CoverRow = {
  id: string;
  title: string;
  cover: Cover;
  /** From today on, the surest money of each stretch of days; days without any are left out. */
  stretches: CoverStretch[];
  /** The end in words: « 31 août 2026 », « fin non notée », « aucun argent confirmé ». */
  end: string;
};

/** The money ahead of several initiatives on one line of months. */
export type CoverFigure = {
  title: string;
  /** « Données au 25 novembre 2026 ». */
  dated: string;
  today: LocalDate;
  last: LocalDate;
  marks: { months: number; day: LocalDate }[];
  rows: CoverRow[];
};

/** What has money ahead of it, or had, the soonest end first; what has no end comes last. */
export function coverRows(
  things: readonly { id: string; title: string; payments: readonly Payment[] }[],
  today: LocalDate,
  t: Translate,
): CoverRow[] {
  const last = addMonths(today, MONTHS);
  return things
    .map(({ id, title, payments }) => {
      const cover = coverOf(payments, today);
      return {
        id,
        title,
        cover,
        stretches: stretchesOf(payments, today, last),
        end: endOf(cover, t),
      };
    })
    .filter(({ cover, stretches }) => cover.secured !== null || stretches.length > 0)
    .toSorted((a, b) => byText(lastOf(a), lastOf(b)));
}

/** The figure of the rows, from today to two years ahead. */
export function coverFigure(rows: CoverRow[], today: LocalDate, t: Translate): CoverFigure {
  return {
    title: t('money:ahead.title'),
    dated: t('money:dated', { date: formatPartialDate(today) }),
    today,
    last: addMonths(today, MONTHS),
    marks: [...WARNED_MONTHS, MONTHS].map((months) => ({ months, day: addMonths(today, months) })),
    rows,
  };
}

function lastOf({ cover }: CoverRow): LocalDate {
  return cover.secured?.last ?? '0000';
}

/** « jusqu’au 31 août 2026 », and what comes after days without money. */
export function endOf(cover: Cover, t: Translate): string {
  const { secured, resumes } = cover;
  if (secured === null) return t('money:ahead.none');
  if (secured.until === null || isOpen(secured)) return t('money:ahead.open');
  const date = formatPartialDate(secured.until);
  return resumes === null
    ? date
    : t('money:ahead.resumes', { date, day: formatPartialDate(resumes.first) });
}

/** « jusqu’au 31 août 2027 », « jusqu’en 2027 »; null for a span whose end is not known. */
export function untilInWords(span: Span, t: Translate): string | null {
  return isOpen(span) ? null : periodInWords(null, span.until, t);
}

/** The figure in words: each row, the surest money first. */
export function coverText(figure: CoverFigure, t: Translate): string {
  const rows = figure.rows.map(({ title, stretches, end }) =>
    t('money:ahead.row', {
      title,
      end,
      stretches:
        stretches.length === 0
          ? t('money:ahead.nothing')
          : stretches
              .map(({ state, last, isOpen: hasNoEnd }) => {
                const said = { state: t(`vocabulary:revenueState.${state}`) };
                if (hasNoEnd) return t('money:ahead.openStretch', said);
                // The edge of the figure is no day on which money ends.
                return last >= figure.last
                  ? t('money:ahead.through', said)
                  : t('money:ahead.stretch', { ...said, date: formatPartialDate(last) });
              })
              .join(', '),
    }),
  );
  return [figure.title, figure.dated, ...rows].join('. ');
}
