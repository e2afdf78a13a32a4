import type { TimeLaneId, TimeMark } from '../content/timeStrip.ts';
import { addDays, decimalYear, lastDay } from '../domain/dates.ts';
import { textWidth } from './measure.ts';

/**
 * How much room labels get. On the screen each is told whole under the strip; nothing does so on paper,
 * where they get more: `ample`, then `close` or `tight` where the page lacks room.
 */
export type TimeDensity = 'screen' | 'ample' | 'close' | 'tight';

/** Where the years stand, from `left` to `right`. */
export type Plot = {
  left: number;
  right: number;
  x: (year: number) => number;
  endOf: (mark: TimeMark) => number;
  density: TimeDensity;
  /** The line of today, which labels rather do not cross where they have a row each; null where it is not drawn. */
  todayX: number | null;
};

/** A mark in its place: its sign or bar, and its label. */
export type LaidMark = {
  mark: TimeMark;
  /** All that stand there together, this one first, where they are too many to be drawn one by one; else none. */
  gathered: readonly TimeMark[];
  /** Over which px a date that is known to the month or the year may fall, where that is wider than the sign. */
  span: { x1: number; x2: number } | null;
  /** A moment, or the beginning of a bar; of a reading, the line of its date. */
  x: number;
  /** The end of a bar; of a reading, where its signs begin. */
  x2: number;
  /** The top of the sign or of the bar, and how high it is. */
  y: number;
  height: number;
  /** `y` is its baseline. */
  label: { text: string; x: number; y: number; anchor: 'start' | 'end' } | null;
};

/** Marks in rows, and how high the rows are together. */
export type LaidRows = { marks: LaidMark[]; height: number };

/** Sizes of rows and of what is in them, in px. */
export const ROWS = {
  text: 12,
  sign: 12,
  point: 20,
  money: 30,
  moneyBar: 9,
  stageLabel: 16,
  stageBar: 13,
  reading: 20,
  readingSign: 12,
  readingGap: 3,
};

type RowCounts = Readonly<Record<Exclude<TimeLaneId, 'stages'>, number>>;

/** The most rows of a lane; what comes after shortens the labels that are in its way. */
export const MOST_ROWS: Readonly<Record<TimeDensity, RowCounts>> = {
  screen: {
    milestones: 3,
    checks: 2,
    readings: 2,
    effects: 9,
    measures: 2,
    diffusions: 6,
    money: 6,
    dossiers: 3,
  },
  ample: {
    milestones: 3,
    checks: 2,
    readings: 4,
    effects: 16,
    measures: 2,
    diffusions: 8,
    money: 6,
    dossiers: 3,
  },
  close: {
    milestones: 2,
    checks: 2,
    readings: 2,
    effects: 10,
    measures: 2,
    diffusions: 5,
    money: 4,
    dossiers: 3,
  },
  tight: {
    milestones: 2,
    checks: 2,
    readings: 2,
    effects: 8,
    measures: 2,
    diffusions: 4,
    money: 3,
    dossiers: 3,
  },
};

/** Between two things of a row, in px. */
export const APART = 8;

/** What a mark has that is neither gathered nor vague. */
export const ALONE = { gathered: [], span: null } as const;

/**
 * The px over which a date known to the month or the year may fall, or those of a step that takes several
 * days; null where its sign is as wide.
 */
export function vagueSpan(mark: TimeMark, plot: Plot): LaidMark['span'] {
  if (mark.start.length === 10 && mark.end === null) return null;
  const { from, to } = momentSpan(mark);
  const x1 = Math.max(plot.x(from), plot.left);
  const x2 = Math.min(plot.x(to), plot.right);
  return x2 - x1 > ROWS.sign + 2 ? { x1, x2 } : null;
}

/** From when to when in years a mark that is no bar may stand: a day alone is a moment. */
export function momentSpan({ start, end }: TimeMark): { from: number; to: number } {
  const from = decimalYear(start);
  const last = end ?? start;
  return {
    from,
    to: last.length === 10 && end === null ? from : decimalYear(addDays(lastDay(last), 1)),
  };
}

/** The width of the signs of one reading, parted by dimension. */
export function readingWidth(signs: readonly { dimension: string }[]): number {
  const breaks = signs.filter((one, i) => i > 0 && one.dimension !== signs[i - 1]?.dimension);
  return signs.length * ROWS.readingSign + breaks.length * ROWS.readingGap;
}

/** The box of a mark with its label, for what stands over the drawing. */
export function markBox({ mark, gathered, x, x2, y, height, label }: LaidMark): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const ends = [x, x2];
  if (mark.look.kind === 'reading' && gathered.length === 0)
    ends.push(x2 + readingWidth(mark.look.signs));
  let top = y;
  if (label !== null && mark.look.kind !== 'stage') {
    const width = textWidth(label.text, ROWS.text, 'regular');
    ends.push(label.x, label.anchor === 'start' ? label.x + width : label.x - width);
  }
  if (label !== null) top = Math.min(top, label.y - 11);
  const left = Math.min(...ends);
  return {
    x: left - 1,
    y: top - 1,
    width: Math.max(...ends) - left + 2,
    height: y + height - top + 2,
  };
}
