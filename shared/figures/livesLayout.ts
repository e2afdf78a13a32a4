import type { ContentLives, StageSpan } from '../content/dossierContent.ts';
import { decimalYear } from '../domain/dates.ts';
import { textWidth } from './measure.ts';

/** Sizes of the lives of a portfolio, in px. */
export const LIVES = { names: 216, row: 24, bar: 12, axis: 22, text: 12, legend: 18 };

/** The stretch of one stage. */
export type LifeBar = { span: StageSpan; x: number; width: number };

/** Where everything of the figure stands; `y` of a line: its top. */
export type LaidLives = {
  width: number;
  height: number;
  lines: { title: string; y: number; bars: LifeBar[] }[];
  ticks: { x: number; text: string }[];
  today: number;
  /** Top of the legend. */
  legend: number;
};

/** Places one line for each initiative, all on the same years: from the first of the portfolio to the day of the dossier. */
export function layoutLives(
  { lines, from, today }: Pick<ContentLives, 'lines' | 'from' | 'today'>,
  width: number,
): LaidLives {
  const now = decimalYear(today);
  const first = Math.min(Math.floor(decimalYear(from)), Math.floor(now));
  const room = width - LIVES.names - 2;
  const x = (year: number) => LIVES.names + ((year - first) / Math.max(now - first, 1)) * room;
  const tall = LIVES.axis + lines.length * LIVES.row;
  return {
    width,
    height: tall,
    lines: lines.map(({ title, spans }, index) => ({
      title,
      y: LIVES.axis + index * LIVES.row,
      bars: spans.map((span) => {
        const start = x(decimalYear(span.start));
        const end = x(span.end === null ? now : decimalYear(span.end));
        return { span, x: start, width: Math.max(end - start - 1, 2) };
      }),
    })),
    ticks: ticks(first, Math.floor(now), x, width),
    today: x(now),
    legend: tall + 8,
  };
}

/** The years that stand clear of each other; one whose words would leave the figure is a line only. */
function ticks(
  first: number,
  last: number,
  x: (year: number) => number,
  width: number,
): LaidLives['ticks'] {
  const room = textWidth('2000', LIVES.text, 'regular') + 14;
  const step = [1, 2, 5, 10, 20].find((years) => x(first + years) - x(first) >= room) ?? 50;
  const from = Math.ceil(first / step) * step;
  const years = Array.from(
    { length: Math.max(0, Math.floor((last - from) / step) + 1) },
    (_, index) => from + index * step,
  );
  const isIn = (year: number) => x(year) + 3 + room - 14 <= width;
  return years.map((year) => ({ x: x(year), text: isIn(year) ? String(year) : '' }));
}
