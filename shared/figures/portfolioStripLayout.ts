import { addDays, decimalYear, lastDay, type PartialDate } from '../domain/dates.ts';
import type { StripLine, StripMark } from '../domain/schemas/strip.ts';
import { pastStages } from '../domain/stages.ts';
import type { StripPrecision } from '../domain/stripTerms.ts';
import type { Stage } from '../domain/vocabulary.ts';
import type { Plot } from './laidMark.ts';
import { pillWidth } from './timeGather.ts';
import type { TimeRange } from './timeStripLayout.ts';
import { cellOf, type TimeUnit, unitFor } from './timeUnits.ts';

/** Sizes of the lines of the portfolio's strip, in px. */
export const LINE = { names: 220, wide: 640, title: 18, bar: 10, sign: 12, pad: 8, text: 12 };

/** What a line shows besides its stages: what the file counts, the end of the money, the next follow-up. */
export type LineKind = StripMark['kind'] | 'funding' | 'followUp';
export type LineMark = Omit<StripMark, 'kind'> & { kind: LineKind };

/** The bar of a stage, and the stretch over which its beginning may fall where that is wider than a few px. */
export type LineBar = {
  id: string;
  stage: Stage;
  date: PartialDate;
  end: PartialDate | null;
  x: number;
  x2: number;
};

/** A sign, or a number that stands for several marks of one piece of the calendar. */
export type LineSign = {
  id: string;
  marks: readonly LineMark[];
  count: number;
  x: number;
  x2: number;
  /** Over which px its dates may fall, where that is wider than the sign. */
  span: { x1: number; x2: number } | null;
};

/** Where everything of a line stands; `y` from its own top. */
export type LaidLine = {
  line: StripLine;
  bars: LineBar[];
  signs: LineSign[];
  /** How many marks lie before and after what is shown. */
  before: number;
  after: number;
};

/** Where the years of a strip so wide stand. */
export function stripPlot(width: number, range: TimeRange): Plot {
  const left = width >= LINE.wide ? LINE.names : 2;
  const right = width - 2;
  return {
    left,
    right,
    x: (year) => left + ((year - range.from) / (range.to - range.from)) * (right - left),
    endOf: (mark) => decimalYear(mark.start),
    density: 'screen',
    todayX: null,
  };
}

/** Height of a line in px: where width lacks, its title stands over it. */
export function lineHeight(width: number): number {
  const own = LINE.pad + LINE.bar + 4 + LINE.sign + LINE.pad;
  return width >= LINE.wide ? own + 2 : own + LINE.title;
}

/** Least width in px of a piece of the calendar whose marks are counted together. */
const LEAST_CELL = 28;

/** The piece of the calendar by which marks are counted. */
export function stripUnit(width: number, range: TimeRange): TimeUnit {
  const plot = stripPlot(width, range);
  return unitFor((plot.x(1) - plot.x(0)) / LEAST_CELL);
}

/** How finely marks must be asked for to be counted so. */
export function precisionFor(unit: TimeUnit): StripPrecision {
  if (unit === 'day' || unit === 'week') return 'day';
  return unit === 'month' || unit === 'quarter' ? 'month' : 'year';
}

/** Places a line of the strip of the portfolio. */
export function layoutLine(
  line: StripLine,
  { width, range, today }: { width: number; range: TimeRange; today: string },
): LaidLine {
  const plot = stripPlot(width, range);
  const marks = marksOf(line);
  const isIn = ({ date }: LineMark) => startOf(date) <= range.to && endOf(date) >= range.from;
  const shown = marks.filter(isIn);
  return {
    line,
    bars: barsOf(line, plot, range, today),
    signs: signsOf(shown, plot, stripUnit(width, range)),
    before: countOf(marks.filter(({ date }) => endOf(date) < range.from)),
    after: countOf(marks.filter(({ date }) => startOf(date) > range.to)),
  };
}

function marksOf({ marks, fundingUntil, followUpOn }: StripLine): LineMark[] {
  const alone = { count: 1, recordId: null };
  return [
    ...marks,
    ...(fundingUntil === null || fundingUntil === 'open'
      ? []
      : [{ kind: 'funding' as const, date: fundingUntil, ...alone }]),
    ...(followUpOn === null ? [] : [{ kind: 'followUp' as const, date: followUpOn, ...alone }]),
  ];
}

function countOf(marks: readonly LineMark[]): number {
  return marks.reduce((sum, { count }) => sum + count, 0);
}

const startOf = (date: PartialDate): number => decimalYear(date);

/** A day is a moment; what is vaguer ends with the last day that it may mean. */
function endOf(date: PartialDate): number {
  return date.length === 10 ? decimalYear(date) : decimalYear(addDays(lastDay(date), 1));
}

function barsOf(line: StripLine, plot: Plot, range: TimeRange, today: string): LineBar[] {
  const past = pastStages(line.stages, today);
  const now = decimalYear(today);
  return past.flatMap(({ id, stage, date }, index) => {
    const end = past[index + 1]?.date ?? null;
    const [from, to] = [
      decimalYear(date),
      end === null ? Math.max(now, decimalYear(date)) : decimalYear(end),
    ];
    if (to < range.from || from > range.to) return [];
    const x = Math.max(plot.x(from), plot.left);
    return [{ id, stage, date, end, x, x2: Math.max(Math.min(plot.x(to), plot.right), x + 2) }];
  });
}

/** One sign for what is alone in its piece of the calendar, a number for what is not. No two stand over one another. */
function signsOf(marks: readonly LineMark[], plot: Plot, unit: TimeUnit): LineSign[] {
  const cells = new Map<string, LineMark[]>();
  for (const mark of marks) {
    const key = cellOf(mark.date, unit) ?? mark.date;
    cells.set(key, [...(cells.get(key) ?? []), mark]);
  }
  const signs = [...cells]
    .map(([id, some]) => signOf(id, some, plot))
    .toSorted((a, b) => a.x - b.x);
  const apart: LineSign[] = [];
  for (const sign of signs) {
    const last = apart.at(-1);
    // A vague date beside precise ones, or two signs at the edges of their pieces.
    if (last === undefined || last.x2 + 1 <= sign.x) apart.push(sign);
    else apart[apart.length - 1] = signOf(last.id, [...last.marks, ...sign.marks], plot);
  }
  return apart;
}

function signOf(id: string, marks: readonly LineMark[], plot: Plot): LineSign {
  const count = countOf(marks);
  const inside = (x: number) => Math.min(Math.max(x, plot.left), plot.right);
  const x1 = inside(plot.x(Math.min(...marks.map(({ date }) => startOf(date)))));
  const x2 = inside(plot.x(Math.max(...marks.map(({ date }) => endOf(date)))));
  const width = count === 1 ? LINE.sign : pillWidth(count);
  const middle = Math.min(Math.max((x1 + x2) / 2, plot.left + width / 2), plot.right - width / 2);
  const x = middle - width / 2;
  return { id, marks, count, x, x2: x + width, span: x2 - x1 > width + 2 ? { x1, x2 } : null };
}
