import type { TimeLaneId, TimeMark } from '../content/timeStrip.ts';
import { decimalYear } from '../domain/dates.ts';
import { MOST_ROWS, momentSpan, type Plot, ROWS, readingWidth } from './laidMark.ts';
import { textWidth } from './measure.ts';
import { cellOf, type TimeUnit, unitFor } from './timeUnits.ts';

/** Marks that stand together, and the stretch in years that they come from. */
export type Crowd = {
  /** The first of them. */
  mark: TimeMark;
  all: readonly TimeMark[];
  from: number;
  to: number;
};

/** Width in px of the box in which a number stands for marks. */
export function pillWidth(count: number): number {
  return Math.max(textWidth(String(count), ROWS.text, 'semibold') + 8, 16);
}

/** Least width of a piece of the calendar whose marks are gathered, in px. */
const LEAST_CELL = 28;

/**
 * The marks of a lane, gathered by pieces of the calendar, when their bare signs do not stand clear of one
 * another in the rows that the lane has; null when they do. Each mark is in one crowd: none is hidden.
 */
export function gatheredRows(
  lane: TimeLaneId,
  marks: readonly TimeMark[],
  plot: Plot,
): Crowd[] | null {
  if (lane === 'stages' || !isCrowded(lane, marks, plot)) return null;
  if (lane === 'money' && marks.some(({ look }) => look.kind === 'money')) return runs(marks, plot);
  const unit = unitFor((plot.x(1) - plot.x(0)) / LEAST_CELL);
  const cells = new Map<string, TimeMark[]>();
  for (const mark of marks) {
    const key = keyOf(mark, unit);
    cells.set(key, [...(cells.get(key) ?? []), mark]);
  }
  return [...cells.values()].flatMap((all) => crowdOf(all, momentSpan)).toSorted(byStart);
}

/** The piece of the calendar of a date; a date that is vaguer than a piece stands for itself. */
function keyOf({ start }: TimeMark, unit: TimeUnit): string {
  const cell = cellOf(start, unit);
  return cell ?? start;
}

function crowdOf(
  all: readonly TimeMark[],
  ends: (mark: TimeMark) => { from: number; to: number },
): Crowd[] {
  const [mark] = all;
  if (mark === undefined) return [];
  const spans = all.map(ends);
  return [
    {
      mark,
      all,
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    },
  ];
}

/** Bars that overlap, in one run each. */
function runs(marks: readonly TimeMark[], plot: Plot): Crowd[] {
  const ends = (mark: TimeMark) => ({ from: decimalYear(mark.start), to: plot.endOf(mark) });
  const groups: TimeMark[][] = [];
  let until = -Infinity;
  for (const mark of marks.toSorted((a, b) => decimalYear(a.start) - decimalYear(b.start))) {
    const { from, to } = ends(mark);
    if (from < until) groups.at(-1)?.push(mark);
    else groups.push([mark]);
    until = Math.max(until, to);
  }
  return groups.flatMap((all) => crowdOf(all, ends));
}

/** From the end of a sign to the beginning of the next one in its row: as rows are filled, in px. */
const CLEAR = 12;

/** Whether the bare signs of a lane need more rows than it has. */
function isCrowded(lane: Exclude<TimeLaneId, 'stages'>, marks: readonly TimeMark[], plot: Plot) {
  const most = MOST_ROWS[plot.density][lane];
  const edges: number[] = [];
  const spans = marks.map((mark) => placeOf(mark, plot)).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of spans) {
    const row = edges.findIndex((edge) => edge + CLEAR <= from);
    if (row === -1 && edges.length >= most) return true;
    edges[row === -1 ? edges.length : row] = to;
  }
  return false;
}

function placeOf(mark: TimeMark, plot: Plot): { from: number; to: number } {
  const at = Math.max(plot.x(decimalYear(mark.start)), plot.left);
  if (mark.look.kind === 'money') {
    return { from: at, to: Math.min(plot.x(plot.endOf(mark)), plot.right) };
  }
  if (mark.look.kind === 'reading') {
    const width = readingWidth(mark.look.signs) + 4;
    return at - width >= plot.left ? { from: at - width, to: at } : { from: at, to: at + width };
  }
  const { from, to } = momentSpan(mark);
  const half = ROWS.sign / 2;
  const x2 = Math.min(plot.x(to), plot.right);
  return { from: Math.max(plot.x(from), plot.left) - half, to: Math.max(at + half, x2) };
}

function byStart(a: Crowd, b: Crowd): number {
  return a.from - b.from;
}
