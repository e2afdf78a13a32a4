import {
  addMonths,
  daysBetween,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from './dates.ts';
import type { Indicator } from './schemas/indicator.ts';

/** Where an indicator stands in its rhythm, on a day. */
export type MeasuringState = {
  /**
   * `unmeasured`: no measure yet. `free`: measured, without a rhythm. `fresh`: measured within its
   * rhythm. `stale`: not for longer than that.
   */
  readonly kind: 'unmeasured' | 'free' | 'fresh' | 'stale';
  /** The last day on which the next measure is within the rhythm; null without one. */
  readonly dueOn: LocalDate | null;
};

/** What the rhythm of an indicator is worked out from. */
export type RhythmicIndicator = Pick<Indicator, 'rhythmMonths'> & {
  readonly measures: readonly { readonly date: PartialDate }[];
};

/**
 * Whether an indicator is measured within its rhythm. A vague date may be any of its days, so the last of
 * them counts; the day on which the rhythm is over is still within it; a date ahead of today is fresh.
 * One that was never measured says that, and is never stale: nothing tells since when it should be. The
 * repository of what waits says the same in SQL; a test compares them.
 */
export function measuringState(
  { measures, rhythmMonths }: RhythmicIndicator,
  today: LocalDate,
): MeasuringState {
  if (measures.length === 0) return { kind: 'unmeasured', dueOn: null };
  if (rhythmMonths === null) return { kind: 'free', dueOn: null };
  // « 2024 » comes before « 2024-03 » in the list, and may end after it.
  const seen = measures.reduce((end, { date }) => (lastDay(date) > end ? lastDay(date) : end), '');
  const dueOn = addMonths(seen, rhythmMonths);
  return { kind: dueOn < today ? 'stale' : 'fresh', dueOn };
}

/** The indicators that were not measured for longer than their rhythm, in the order of the list. */
export function staleIndicatorsOf<I extends RhythmicIndicator>(
  indicators: readonly I[],
  today: LocalDate,
): I[] {
  return indicators.filter((indicator) => measuringState(indicator, today).kind === 'stale');
}

/** The middle of what a date may mean, in days since 1970. */
function middle(date: PartialDate): number {
  const start = firstDay(date);
  return daysBetween('1970-01-01', start) + daysBetween(start, lastDay(date)) / 2;
}

/** Days of an average month. */
const MONTH = 365.25 / 12;

/**
 * For each measure but the first, whether more time than usual passed since the one before: more than one
 * and a half times the rhythm, or, without a rhythm, more than twice the median of at least three
 * intervals. A year without its measure in a yearly series is such a gap; one that came four months late is not.
 */
export function measuringGaps(
  dates: readonly PartialDate[],
  rhythmMonths: number | null,
): readonly boolean[] {
  const intervals = dates
    .slice(1)
    .map((date, index) => middle(date) - middle(dates[index] ?? date));
  const longest = rhythmMonths === null ? 2 * median(intervals) : 1.5 * rhythmMonths * MONTH;
  return intervals.map((days) => days > longest);
}

/** The middle interval of at least three; without limit for fewer, which tell no habit. */
function median(days: readonly number[]): number {
  if (days.length < 3) return Number.POSITIVE_INFINITY;
  return days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)] ?? 0;
}
