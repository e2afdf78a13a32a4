import {
  decimalYear,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from '../../../shared/domain/dates.ts';

/** A step that takes time. */
export interface Spanning {
  readonly start: PartialDate;
  readonly end: PartialDate | null;
}

/** An axis of time, and how to place things on it, in per cent. */
export interface Track {
  readonly years: readonly { readonly year: number; readonly left: number }[];
  readonly today: number | null;
  readonly bar: (step: Spanning) => { readonly left: number; readonly width: number };
}

/** The axis over all the steps; null where a drawing would say nothing that the dates do not. */
export function trackOf(steps: readonly Spanning[], today: LocalDate): Track | null {
  if (steps.length < 2) return null;
  const from = Math.min(...steps.map(({ start }) => decimalYear(firstDay(start))));
  const to = Math.max(...steps.map((step) => decimalYear(endOf(step))));
  if (to - from < 1 / 12) return null;
  const place = (day: LocalDate) => ((decimalYear(day) - from) / (to - from)) * 100;
  const first = Math.ceil(from);
  const count = Math.max(0, Math.floor(to) - first + 1);
  return {
    years: Array.from({ length: count }, (_, index) => ({
      year: first + index,
      left: place(`${first + index}-01-01`),
    })),
    today: place(today) >= 0 && place(today) <= 100 ? place(today) : null,
    bar: (step) => {
      const left = place(firstDay(step.start));
      return { left, width: place(endOf(step)) - left };
    },
  };
}

/** The last day that a step may take; a step without an end takes its own date. */
const endOf = ({ start, end }: Spanning): LocalDate => lastDay(end ?? start);
