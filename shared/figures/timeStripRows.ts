import type { TimeLaneId, TimeMark } from '../content/timeStrip.ts';
import {
  APART,
  type LaidMark,
  type LaidRows,
  MOST_ROWS,
  type Plot,
  ROWS,
  type TimeDensity,
} from './laidMark.ts';
import { fitText, textWidth } from './measure.ts';
import { crowdRows } from './timeCrowdRows.ts';
import { gatheredRows } from './timeGather.ts';
import { type Span, spanOf } from './timeStripSpans.ts';
import { stageRows } from './timeStripStages.ts';

/** A label shorter than this says nothing. */
const SHORTEST = 56;

/** What stands under the rest of its lane: it tells of what is above, and would stand between it and its labels. */
const BELOW: ReadonlySet<TimeMark['look']['kind']> = new Set(['recheck', 'instalment', 'moneyEnd']);

/** Puts the marks of a lane in rows, each in the first that has room. */
export function rowsOf(
  lane: TimeLaneId,
  marks: readonly TimeMark[],
  plot: Plot,
  top: number,
): LaidRows {
  if (lane === 'stages') return stageRows(marks, plot, top);
  const [above, below] = [false, true].map((isBelow) =>
    marks.filter(({ look }) => BELOW.has(look.kind) === isBelow),
  );
  const first = filled(lane, above ?? [], plot, top);
  if (below === undefined || below.length === 0) return first;
  const under = filled(
    lane,
    below,
    plot,
    top + first.height + (first.height > 0 ? 3 : 0),
    ROWS.point,
  );
  const height = first.height + (first.height > 0 ? 3 : 0) + under.height;
  return { marks: [...first.marks, ...under.marks], height };
}

function filled(
  lane: Exclude<TimeLaneId, 'stages'>,
  marks: readonly TimeMark[],
  plot: Plot,
  top: number,
  height: number = ROWS[lane === 'readings' ? 'reading' : lane === 'money' ? 'money' : 'point'],
): LaidRows {
  const crowd = gatheredRows(lane, marks, plot);
  if (crowd !== null) return crowdRows(crowd, plot, top);
  const rows: Span[][] = [];
  /** The row after the last one that a record took: its bars stand under one another. */
  const under = new Map<string, number>();
  for (const mark of marks) {
    const wanted = spanOf(mark, plot);
    const most = MOST_ROWS[plot.density][lane];
    const first = mark.look.kind === 'money' ? (under.get(mark.recordId) ?? 0) : 0;
    const { index, span } = rowFor(rows, wanted, most, first, plot.density);
    (rows[index] ??= []).push(span);
    if (mark.look.kind === 'money') under.set(mark.recordId, index + 1);
  }
  return {
    marks: rows.flatMap((row, index) => row.map((span) => lowered(span, top + index * height))),
    height: rows.length * height - (rows.length > 0 ? 3 : 0),
  };
}

/** A span as it stands in a row that begins there. */
function lowered({ from: _from, to: _to, ...span }: Span, by: number): LaidMark {
  const label = span.label === null ? null : { ...span.label, y: span.label.y + by };
  return { ...span, y: span.y + by, label };
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
  density: TimeDensity,
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
    const isWhole = textWidth(last.label.text, ROWS.text, 'regular') <= room;
    // On the screen it is told whole once it is pointed at, or stands whole once one comes closer.
    if (room < SHORTEST || (density === 'screen' && !isWhole)) last.label = null;
    else last.label.text = fitText(last.label.text, room, ROWS.text, 'regular');
    last.to = span.from - APART;
  }
  return { index: best?.index ?? 0, span };
}

/** A span without its label: its sign or its bar. */
function bare(span: Span): Span {
  if (span.label === null) return span;
  const ends = [span.x, span.x2, span.span?.x2 ?? span.x];
  return { ...span, label: null, from: Math.min(...ends), to: Math.max(...ends) };
}

/** How long the last label of a row may be for a span to follow it; less than 0 when even its sign is in the way. */
function roomAfterCut(last: Span | undefined, wanted: Span): number {
  if (last === undefined) return Infinity;
  const begins = last.label?.anchor === 'start' ? last.label.x : last.x2;
  return wanted.from - APART - Math.max(begins, last.span?.x2 ?? 0, 0);
}
