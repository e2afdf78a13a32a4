import type { TimeLane, TimeMark, TimeStrip } from '../content/timeStrip.ts';
import { decimalYear, lastDay } from '../domain/dates.ts';
import type { LaidMark, Plot, TimeDensity } from './laidMark.ts';
import { textWidth } from './measure.ts';
import { rowsOf } from './timeStripRows.ts';
import { type TimeTick, timeTicks } from './timeTicks.ts';

/** Sizes of the strip of time, in px. */
export const TIME = {
  text: 12,
  axis: 20,
  foot: 18,
  names: 104,
  /** Under this width the names of the lanes stand over them. */
  wide: 640,
  nameLine: 16,
  pad: 7,
};

/** A stretch of the strip, in years. */
export type TimeRange = { from: number; to: number };

/** A stretch in which nothing is known, drawn as a dashed line; its text when the whole lane is one. */
export type LaidGap = {
  x1: number;
  x2: number;
  y: number;
  text: string | null;
  /** Where the text begins, and where the line goes on after it. */
  textX: number;
  lineFrom: number;
};

export type LaidLane = {
  lane: TimeLane;
  top: number;
  height: number;
  /** Baseline of its name, and where it says what it does not draw. */
  nameY: number;
  unseenX: number;
  unseenY: number;
  /** What is not drawn: without a date, before or after the stretch. */
  undated: number;
  before: number;
  after: number;
  marks: LaidMark[];
  gaps: LaidGap[];
};

/** Where everything of the strip stands. */
export type LaidTimeStrip = {
  width: number;
  height: number;
  plot: Plot;
  range: TimeRange;
  /** In years. */
  today: number;
  isWide: boolean;
  /** Null when today is not in the stretch. */
  todayX: number | null;
  ticks: TimeTick[];
  lanes: LaidLane[];
};

/** All the years of a strip, or the last `years` of them with what comes next. */
export function timeRange({ today, lanes }: TimeStrip, years: number | null): TimeRange {
  const now = decimalYear(today);
  if (years !== null) return { from: now - years * 0.8, to: now + years * 0.2 };
  const marks = lanes.flatMap((lane) => lane.marks);
  const from = Math.min(now, ...marks.map(({ start }) => decimalYear(start)));
  const to = Math.max(now + 0.1, ...marks.map((mark) => endOf(mark, now)));
  return { from: Math.floor(from), to: Math.max(Math.ceil(to), Math.floor(from) + 1) };
}

/** Places a strip in a width and in a stretch of years. */
export function layoutTimeStrip(
  strip: TimeStrip,
  width: number,
  range: TimeRange,
  density: TimeDensity = 'screen',
): LaidTimeStrip {
  const isWide = width >= TIME.wide;
  const now = decimalYear(strip.today);
  const left = isWide ? TIME.names : 2;
  const right = width - 2;
  const x = (year: number) =>
    left + ((year - range.from) / (range.to - range.from)) * (right - left);
  const todayX = now >= range.from && now <= range.to ? x(now) : null;
  const plot: Plot = { left, right, x, endOf: (mark) => endOf(mark, now), density, todayX };
  let top = TIME.axis;
  const lanes = strip.lanes.map((lane) => {
    const laid = layLane(lane, plot, range, { top, isWide, now, strip });
    top += laid.height;
    return laid;
  });
  return {
    width,
    height: top + TIME.foot,
    plot,
    range,
    today: now,
    isWide,
    todayX,
    ticks: timeTicks(range, plot),
    lanes,
  };
}

type Laying = { top: number; isWide: boolean; now: number; strip: TimeStrip };

function layLane(
  lane: TimeLane,
  plot: Plot,
  range: TimeRange,
  { top, isWide, now, strip }: Laying,
): LaidLane {
  const before = lane.marks.filter((mark) => plot.endOf(mark) < range.from);
  const after = lane.marks.filter((mark) => decimalYear(mark.start) > range.to);
  const shown = lane.marks.filter((mark) => !before.includes(mark) && !after.includes(mark));
  const inside = top + TIME.pad + (isWide ? 0 : TIME.nameLine);
  const { marks, height } = rowsOf(lane.id, shown, plot, inside);
  const tall = Math.max(height, isWide && hasNote(lane, before, after) ? 28 : 15);
  return {
    lane,
    top,
    height: inside - top + tall + TIME.pad,
    nameY: top + TIME.pad + 11,
    unseenX: isWide ? 2 : 2 + textWidth(lane.label, TIME.text, 'semibold') + 10,
    unseenY: top + TIME.pad + (isWide ? 26 : 11),
    undated: lane.undated,
    before: before.length,
    after: after.length,
    marks,
    gaps: gapsOf(lane, plot, { inside, tall, now, strip }).map((gap) => clearOf(marks, gap)),
  };
}

function hasNote(lane: TimeLane, before: TimeMark[], after: TimeMark[]): boolean {
  return lane.undated + before.length + after.length > 0;
}

/**
 * Where nothing is noted: the whole life of the initiative in an empty lane; what has passed since the
 * last reading; the time without a budget.
 */
function gapsOf(
  lane: TimeLane,
  plot: Plot,
  { inside, tall, now, strip }: { inside: number; tall: number; now: number; strip: TimeStrip },
): LaidGap[] {
  const first = strip.lanes[0]?.marks[0];
  const born = first === undefined ? now - 1 : decimalYear(first.start);
  const y = inside + Math.min(tall, 15) / 2;
  const gap = (from: number, to: number, text: string | null): LaidGap[] => {
    const x1 = Math.max(plot.x(from), plot.left);
    const x2 = Math.min(plot.x(to), plot.right);
    if (text === null) return x2 - x1 < 12 ? [] : [{ x1, x2, y, text, textX: x1, lineFrom: x1 }];
    const room = textWidth(text, TIME.text, 'regular');
    const textX = Math.max(plot.left + 2, Math.min(x1 + 2, plot.right - room - 4));
    return [{ x1, x2, y, text, textX, lineFrom: textX + room + 6 }];
  };
  if (lane.marks.length === 0) return gap(born, now, lane.none);
  const last = lane.marks.at(-1);
  if (lane.id === 'readings' && last !== undefined) {
    return gap(decimalYear(last.start) + 4 / (plot.x(1) - plot.x(0)), now, null);
  }
  if (lane.id !== 'money') return [];
  let known = born;
  const bare = lane.marks.flatMap((mark) => {
    const start = decimalYear(mark.start);
    const hole = start > known ? gap(known, Math.min(start, now), null) : [];
    known = Math.max(known, plot.endOf(mark));
    return hole;
  });
  return known < now ? [...bare, ...gap(known, now, null)] : bare;
}

/** A gap that stops before the labels that stand over it. */
function clearOf(marks: readonly LaidMark[], gap: LaidGap): LaidGap {
  const inTheWay = marks.flatMap(({ label }) =>
    label !== null && label.anchor === 'start' && Math.abs(label.y - 4 - gap.y) < 8
      ? [label.x - 6]
      : [],
  );
  const x2 = Math.min(gap.x2, ...inTheWay.filter((x) => x > gap.x1));
  return { ...gap, x2 };
}

/** Where a mark ends, in years: a moment where it is, or with the last day that it may mean; what lasts still at today. */
function endOf({ start, end, look }: TimeMark, now: number): number {
  const lasts = look.kind === 'stage' || look.kind === 'money';
  if (!lasts) {
    const last = end ?? start;
    return last.length === 10 ? decimalYear(last) : decimalYear(lastDay(last)) + 1 / 365;
  }
  if (end === null) return Math.max(now, decimalYear(start));
  return look.kind === 'stage' ? decimalYear(end) : decimalYear(lastDay(end)) + 1 / 365;
}
