import type { TimeLaneId, TimeMark } from '../content/timeStrip.ts';
import { decimalYear } from '../domain/dates.ts';
import { fitText, textWidth } from './measure.ts';

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
};

/** A mark in its place: its sign or bar, and its label. */
export type LaidMark = {
  mark: TimeMark;
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
const MOST_ROWS: Readonly<Record<TimeDensity, RowCounts>> = {
  screen: { checks: 2, readings: 2, effects: 7, diffusions: 5, money: 4, dossiers: 3 },
  ample: { checks: 2, readings: 4, effects: 16, diffusions: 8, money: 6, dossiers: 3 },
  close: { checks: 2, readings: 2, effects: 10, diffusions: 5, money: 4, dossiers: 3 },
  tight: { checks: 2, readings: 2, effects: 6, diffusions: 4, money: 3, dossiers: 3 },
};

/** A label shorter than this says nothing. */
const SHORTEST = 56;
/** A label longer than this share of the plot is cut. */
const LONGEST_SHARE = 0.42;
const LONGEST_SHARE_ON_PAPER = 0.82;
/** Room to the right of a sign from which its label stands there, shortened if it must be. */
const ENOUGH = 130;
/** Between two things of a row. */
const APART = 8;

/** What a mark takes up in a row if it is put there. */
type Span = LaidMark & { from: number; to: number };

/** Puts the marks of a lane in rows, each in the first that has room. */
export function rowsOf(
  lane: TimeLaneId,
  marks: readonly TimeMark[],
  plot: Plot,
  top: number,
): LaidRows {
  if (lane === 'stages') return stageRows(marks, plot, top);
  const height = ROWS[lane === 'readings' ? 'reading' : lane === 'money' ? 'money' : 'point'];
  const rows: Span[][] = [];
  /** The row after the last one that a record took: its bars stand under one another. */
  const under = new Map<string, number>();
  for (const mark of marks) {
    const wanted = spanOf(mark, plot);
    const most = MOST_ROWS[plot.density][lane];
    const { index, span } = rowFor(rows, wanted, most, under.get(mark.recordId) ?? 0);
    (rows[index] ??= []).push(span);
    under.set(mark.recordId, index + 1);
  }
  return {
    marks: rows.flatMap((row, index) => row.map((span) => lowered(span, top + index * height))),
    height: rows.length * height - (rows.length > 0 ? 3 : 0),
  };
}

/** A span as it stands in a row that begins there. */
function lowered({ mark, x, x2, y, height, label }: Span, by: number): LaidMark {
  const said = label === null ? null : { ...label, y: label.y + by };
  return { mark, x, x2, y: y + by, height, label: said };
}

/**
 * The row that takes a span: a free one, a new one, else the one whose last label is in the way the least.
 * When even the sign of that one is, the span goes without its own label.
 */
function rowFor(
  rows: readonly Span[][],
  wanted: Span,
  most: number,
  first: number,
): { index: number; span: Span } {
  const free = rows.findIndex(
    (row, index) => index >= first && (row.at(-1)?.to ?? -Infinity) + APART <= wanted.from,
  );
  if (free !== -1) return { index: free, span: wanted };
  if (rows.length < most) return { index: rows.length, span: wanted };
  const least = (span: Span) =>
    rows
      .map((row, index) => ({ index, room: roomAfterCut(row.at(-1), span) }))
      .toSorted((one, other) => other.room - one.room)[0];
  const labelled = least(wanted);
  const span = (labelled?.room ?? 0) >= 0 ? wanted : bare(wanted);
  const best = span === wanted ? labelled : least(span);
  const last = rows[best?.index ?? 0]?.at(-1);
  if (last?.label != null) {
    const room = best?.room ?? 0;
    if (room < SHORTEST) last.label = null;
    else last.label.text = fitText(last.label.text, room, ROWS.text, 'regular');
    last.to = span.from - APART;
  }
  return { index: best?.index ?? 0, span };
}

/** A span without its label: its sign or its bar. */
function bare(span: Span): Span {
  if (span.label === null) return span;
  return { ...span, label: null, from: Math.min(span.x, span.x2), to: Math.max(span.x, span.x2) };
}

/** How long the last label of a row may be for a span to follow it; less than 0 when even its sign is in the way. */
function roomAfterCut(last: Span | undefined, wanted: Span): number {
  if (last === undefined) return Infinity;
  const begins = last.label?.anchor === 'start' ? last.label.x : last.x2;
  return wanted.from - APART - Math.max(begins, 0);
}

function spanOf(mark: TimeMark, plot: Plot): Span {
  const at = Math.max(plot.x(decimalYear(mark.start)), plot.left);
  if (mark.look.kind === 'reading') return readingSpan(mark, at, mark.look.signs, plot);
  const share = plot.density === 'screen' ? LONGEST_SHARE : LONGEST_SHARE_ON_PAPER;
  const longest = (plot.right - plot.left) * share;
  const text = fitText(mark.label, longest, ROWS.text, 'regular');
  return mark.look.kind === 'money'
    ? moneySpan(mark, at, text, plot)
    : pointSpan(mark, at, text, plot);
}

function readingSpan(
  mark: TimeMark,
  at: number,
  signs: readonly { dimension: string }[],
  plot: Plot,
): Span {
  const width = readingWidth(signs);
  // The signs stand before their date, as what was read by then; after it at the very left.
  const begins = at - width - 4 >= plot.left ? at - width - 4 : at + 4;
  return {
    mark,
    x: at,
    x2: begins,
    y: 0,
    height: ROWS.reading - 3,
    label: null,
    from: Math.min(begins, at),
    to: Math.max(at, begins + width),
  };
}

function moneySpan(mark: TimeMark, at: number, text: string, plot: Plot): Span {
  const width = textWidth(text, ROWS.text, 'regular');
  const end = Math.max(Math.min(plot.x(plot.endOf(mark)), plot.right), at + 3);
  const x = Math.max(plot.left, Math.min(at, plot.right - width));
  return {
    mark,
    x: at,
    x2: end,
    y: 15,
    height: ROWS.moneyBar,
    label: { text, x, y: 11, anchor: 'start' },
    from: Math.min(x, at),
    to: Math.max(end, x + width),
  };
}

function pointSpan(mark: TimeMark, at: number, text: string, plot: Plot): Span {
  const half = ROWS.sign / 2;
  const sign = { mark, x: at - half, x2: at + half, y: 2, height: ROWS.sign };
  const after = at + half + 4;
  const width = textWidth(text, ROWS.text, 'regular');
  const room = plot.right - after;
  const fitsBefore = plot.density !== 'screen' && width <= at - half - 4 - plot.left;
  if (width <= room || (room >= ENOUGH && !fitsBefore)) {
    const said = fitText(text, room, ROWS.text, 'regular');
    const to = after + textWidth(said, ROWS.text, 'regular');
    return {
      ...sign,
      label: { text: said, x: after, y: 12, anchor: 'start' },
      from: at - half,
      to,
    };
  }
  const before = at - half - 4;
  return {
    ...sign,
    label: { text, x: before, y: 12, anchor: 'end' },
    from: before - width,
    to: at + half,
  };
}

/** Stages follow one another on one line; labels that would touch go up a row, from right to left. */
function stageRows(marks: readonly TimeMark[], plot: Plot, top: number): LaidRows {
  const edges: number[] = [];
  const placed = marks.toReversed().map((mark) => {
    const at = Math.max(plot.x(decimalYear(mark.start)), plot.left);
    const width = textWidth(mark.label, ROWS.text, 'regular');
    const x = Math.max(plot.left, Math.min(at, plot.right - width));
    const free = edges.findIndex((edge) => x + width + APART <= edge);
    const row = free === -1 ? edges.length : free;
    // No label of a lower row may cross the line that leads down from this one.
    for (let lower = 0; lower < row; lower += 1) edges[lower] = Math.min(edges[lower] ?? x, x);
    edges[row] = x;
    return { mark, at, x, row };
  });
  const rows = edges.length;
  const barY = top + rows * ROWS.stageLabel;
  return {
    marks: placed.toReversed().map(({ mark, at, x, row }) => ({
      mark,
      x: at,
      x2: Math.max(Math.min(plot.x(plot.endOf(mark)), plot.right), at + 3),
      y: barY,
      height: ROWS.stageBar,
      label: {
        text: mark.label,
        x,
        y: top + (rows - 1 - row) * ROWS.stageLabel + 11,
        anchor: 'start',
      },
    })),
    height: rows === 0 ? 0 : rows * ROWS.stageLabel + ROWS.stageBar + 2,
  };
}

/** The width of the signs of one reading, parted by dimension. */
export function readingWidth(signs: readonly { dimension: string }[]): number {
  const breaks = signs.filter((one, i) => i > 0 && one.dimension !== signs[i - 1]?.dimension);
  return signs.length * ROWS.readingSign + breaks.length * ROWS.readingGap;
}

/** The box of a mark with its label, for what stands over the drawing. */
export function markBox({ mark, x, x2, y, height, label }: LaidMark): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const ends = [x, x2];
  if (mark.look.kind === 'reading') ends.push(x2 + readingWidth(mark.look.signs));
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
