import {
  comparePartialDates,
  decimalYear,
  firstDay,
  type PartialDate,
} from '../../../shared/domain/dates.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';

/** A stage and the part of the axis that it covers, in per cent of its width. */
export interface StageSegment {
  readonly key: string;
  readonly stage: Stage;
  readonly left: number;
  readonly width: number;
}

/** An axis of years and what stands on it, in per cent of its width. */
export interface StageAxis {
  readonly years: readonly { readonly year: number; readonly left: number }[];
  readonly today: number;
  readonly segments: readonly StageSegment[];
}

/** No more labels than can be read on a narrow screen. */
const MOST_YEARS = 16;

/** Lays stages on an axis of whole years, from the first one to a little after today. */
export function stageSegments(
  stages: readonly { readonly id: string; readonly stage: Stage; readonly date: PartialDate }[],
  today: string,
): StageAxis {
  const ordered = stages.toSorted((a, b) => comparePartialDates(a.date, b.date));
  const dates = [...ordered.map(({ date }) => date), today];
  const from = Math.floor(Math.min(...dates.map(decimalYear)));
  const to = Math.max(from + 2, Math.ceil(Math.max(...dates.map(decimalYear)) + 0.25));
  const place = (date: PartialDate) => ((decimalYear(date) - from) / (to - from)) * 100;
  const step = Math.ceil((to - from) / MOST_YEARS);
  return {
    years: Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => ({
      year: from + index * step,
      left: ((index * step) / (to - from)) * 100,
    })),
    today: place(today),
    segments: ordered.map(({ id, stage, date }, index) => {
      const next = ordered[index + 1]?.date;
      const until = next ?? (firstDay(date) > today ? date : today);
      return { key: id, stage, left: place(date), width: place(until) - place(date) };
    }),
  };
}
