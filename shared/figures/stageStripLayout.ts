import type { ContentStages, StageSpan } from '../content/dossierContent.ts';
import { decimalYear, lastDay } from '../domain/dates.ts';
import { textWidth } from './measure.ts';

/** Sizes of the strip, in px. */
export const STRIP = { label: 13, axis: 13, row: 18, bar: 16, aboveBar: 6, belowBar: 5 };

/** A label over the strip, and the x of what it names. */
export type LaidLabel = {
  text: string;
  x: number;
  width: number;
  row: number;
  at: number;
  /** It names what the dossier asks for. */
  asked: boolean;
};

/** A span of the strip: where it begins and ends. */
export type LaidSpan = { span: StageSpan; x: number; width: number; open: boolean };

/** Where everything of the strip stands. */
export type LaidStrip = {
  width: number;
  height: number;
  barY: number;
  spans: LaidSpan[];
  request: { x: number; width: number; overlaps: boolean } | null;
  labels: LaidLabel[];
  ticks: { x: number; text: string }[];
};

/**
 * Places the history of stages in a width: one span after the other, up to today; the asked period
 * apart. Labels stand over what they name; those that would touch go up one row.
 */
export function layoutStageStrip(stages: ContentStages, width: number): LaidStrip {
  const now = decimalYear(stages.today);
  const starts = stages.stages.map((span) => decimalYear(span.start));
  const requestEnd = stages.request === null ? now : after(stages.request.end);
  const asked = stages.request === null ? [] : [decimalYear(stages.request.start)];
  const from = Math.floor(Math.min(...starts, ...asked, now));
  const to = Math.max(Math.ceil(Math.max(now, requestEnd)), from + 1);
  const x = (year: number) => ((year - from) / (to - from)) * width;
  const spans = stages.stages.map((span, index) => {
    const start = x(starts[index] ?? now);
    const end = x(span.end === null ? now : decimalYear(span.end));
    return { span, x: start, width: Math.max(end - start - 1.2, 2), open: span.end === null };
  });
  const request =
    stages.request === null
      ? null
      : {
          x: x(decimalYear(stages.request.start)),
          width: Math.max(x(requestEnd) - x(decimalYear(stages.request.start)), 4),
          overlaps: decimalYear(stages.request.start) < now,
        };
  const named = [
    ...spans.map((laid) => ({ text: laid.span.label, at: laid.x, style: 'regular' as const })),
    ...(request === null || stages.request === null
      ? []
      : [{ text: stages.request.label, at: request.x, style: 'semibold' as const }]),
  ];
  const labels = placeLabels(named, width);
  const rows = Math.max(...labels.map((label) => label.row), 0) + 1;
  const barY = rows * STRIP.row + STRIP.aboveBar;
  return {
    width,
    height: barY + STRIP.bar + STRIP.belowBar + STRIP.row,
    barY,
    spans,
    request,
    labels: labels.map((label) => Object.assign(label, { row: rows - 1 - label.row })),
    ticks: ticks(from, to, x, width),
  };
}

/**
 * From right to left, each label in the lowest row that has room. One that goes up leads down to its
 * place by a line at its beginning, which no label of a lower row may cross.
 */
function placeLabels(
  named: { text: string; at: number; style: 'regular' | 'semibold' }[],
  width: number,
): LaidLabel[] {
  const edges: number[] = [];
  return named
    .toSorted((a, b) => b.at - a.at)
    .map(({ text, at, style }) => {
      const room = textWidth(text, STRIP.label, style);
      const x = Math.max(0, Math.min(at, width - room));
      const free = edges.findIndex((edge) => x + room + 10 <= edge);
      const row = free === -1 ? edges.length : free;
      for (let lower = 0; lower < row; lower++) edges[lower] = Math.min(edges[lower] ?? x, x);
      edges[row] = x;
      return { text, x, width: room, row, at, asked: style === 'semibold' };
    });
}

/** Years under the bar, as many as stand clear of each other. */
function ticks(
  from: number,
  to: number,
  x: (year: number) => number,
  width: number,
): LaidStrip['ticks'] {
  const room = textWidth('2000', STRIP.axis, 'regular');
  const step = [1, 2, 5, 10, 20, 50].find((years) => x(from + years) >= room + 30) ?? 100;
  const years = Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => from + i * step,
  );
  return years
    .filter((year) => x(year) + room <= width)
    .map((year) => ({ x: x(year), text: String(year) }));
}

/** The end of the last day that a date may mean, in years. */
function after(date: string): number {
  return decimalYear(lastDay(date)) + 1 / 365;
}
