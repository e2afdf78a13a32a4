import type { StageSpan } from '../content/dossierContent.ts';
import type { ChartPoint, MeasureChart } from '../content/measureChart.ts';
import { addDays, decimalYear, firstDay, lastDay, type PartialDate } from '../domain/dates.ts';
import { decimalNumber, formatDecimal } from '../domain/decimals.ts';
import { type LaidNote, placeNotes } from './chartNotes.ts';
import { type ChartScale, chartScale, scaleSteps } from './chartScale.ts';
import { textWidth } from './measure.ts';

/** Sizes of the chart, in px. */
export const CHART = {
  text: 13,
  plot: 190,
  top: 10,
  axis: 20,
  stage: 9,
  stageName: 17,
  point: 3.6,
};

/** A mark over time: its middle, and all that its date may mean. */
export type LaidPoint = { point: ChartPoint; x: number; y: number; from: number; to: number };

/** A line from one measure to the next; broken where nothing was measured for longer than usual. */
export type LaidSegment = { x1: number; y1: number; x2: number; y2: number; broken: boolean };

/** A stretch of time without a measure that goes on. */
export type LaidGap = { x1: number; x2: number; y: number; text: string | null };

/** A stage under the plot, with its name where it has room. */
export type LaidStage = { span: StageSpan; x: number; width: number; name: string | null };

/** Where everything of a chart stands. */
export type LaidChart = {
  width: number;
  height: number;
  plot: { x: number; y: number; width: number; height: number };
  steps: { y: number; text: string }[];
  ticks: { x: number; text: string }[];
  measures: LaidPoint[];
  segments: LaidSegment[];
  /** Nothing measured from the last measure to today, at the foot of the plot, with its words where they fit. */
  openGap: LaidGap | null;
  targets: LaidPoint[];
  baseline: { y: number; mark: LaidPoint | null } | null;
  stages: LaidStage[];
  stageY: number;
  todayX: number | null;
  notes: LaidNote[];
  /** Where the axis begins when it is not zero, as it is written. */
  startsAt: string | null;
};

/** What is said beside the marks. */
export type ChartWords = {
  readonly target: (value: string) => string;
  readonly baseline: (value: string) => string;
  /** Said over a stretch without a measure that goes on. */
  readonly openGap: string;
};

/** Places measures, targets, baseline and stages over true time in a width. Dates known to the year or the month stand in its middle, with all that they may mean as a line. */
export function layoutMeasureChart(
  chart: MeasureChart,
  width: number,
  words: ChartWords,
  plotHeight = CHART.plot,
): LaidChart {
  const scale = scaleOf(chart);
  const texts = scaleSteps(scale);
  const labels = texts.map(formatDecimal);
  const left =
    Math.ceil(Math.max(...labels.map((text) => textWidth(text, CHART.text, 'regular')))) + 10;
  const plot = { x: left, y: CHART.top, width: width - left - 8, height: plotHeight };
  const years = yearsOf(chart);
  const x = (year: number) => plot.x + ((year - years.from) / (years.to - years.from)) * plot.width;
  const y = (value: number) =>
    plot.y + plot.height - ((value - scale.from) / (scale.to - scale.from)) * plot.height;
  const laid = (point: ChartPoint): LaidPoint => {
    const from = x(decimalYear(firstDay(point.date)));
    const to = x(decimalYear(addDays(lastDay(point.date), 1)));
    const at = point.date.length > 7 ? from : (from + to) / 2;
    return {
      point,
      x: at,
      y: y(decimalNumber(point.value)),
      from,
      to: point.date.length > 7 ? from : to,
    };
  };
  const measures = chart.measures.map(laid);
  const targets = chart.targets.map(laid);
  const stageY = plot.y + plot.height + CHART.axis;
  const stages = stagesOf(chart, x, plot);
  const baseline =
    chart.baseline === null
      ? null
      : {
          y: y(decimalNumber(chart.baseline.value)),
          mark:
            chart.baseline.date === null
              ? null
              : laid({ date: chart.baseline.date, value: chart.baseline.value }),
        };
  const now = decimalYear(chart.today);
  const todayX = x(now);
  const openGap = openGapOf(chart, measures.at(-1), todayX, plot, words);
  const segments = measures.slice(1).map((to, index): LaidSegment => {
    const from = measures[index] ?? to;
    const broken = chart.measures[index + 1]?.gapBefore ?? false;
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, broken };
  });
  return {
    width,
    height: stageY + (stages.length === 0 ? 0 : CHART.stage + CHART.stageName + 4),
    plot,
    steps: texts.map((text, index) => ({ y: y(Number(text)), text: labels[index] ?? '' })),
    ticks: ticksOf(years, x, plot),
    measures,
    segments,
    openGap,
    targets,
    baseline,
    stages,
    stageY,
    todayX,
    notes: placeNotes({
      measures,
      segments,
      targets,
      baseline,
      openGap,
      plot,
      todayX,
      words,
      chart,
    }),
    startsAt: startOf(scale),
  };
}

/** From the last measure to today, when that is longer than the rhythm. */
function openGapOf(
  { isStale }: MeasureChart,
  last: LaidPoint | undefined,
  todayX: number,
  plot: LaidChart['plot'],
  words: ChartWords,
): LaidGap | null {
  if (!isStale || last === undefined || todayX - last.to < 8) return null;
  const [x1, x2] = [last.to + 2, todayX - 3];
  const fits = textWidth(words.openGap, CHART.text, 'regular') <= x2 - x1;
  return { x1, x2, y: plot.y + plot.height - 7, text: fits ? words.openGap : null };
}

/** Where the axis of a chart begins when it is not zero, as it is written; null when it holds zero. */
export function chartStart(chart: MeasureChart): string | null {
  return startOf(scaleOf(chart));
}

function startOf(scale: ChartScale): string | null {
  return scale.from <= 0 && scale.to >= 0 ? null : formatDecimal(scaleSteps(scale)[0] ?? '0');
}

function scaleOf({ measures, targets, baseline }: MeasureChart): ChartScale {
  const values = [...measures, ...targets, ...(baseline === null ? [] : [baseline])].map(
    ({ value }) => decimalNumber(value),
  );
  return chartScale(values.length === 0 ? [0] : values);
}

/** The years that hold every mark and today; at least one. */
function yearsOf({ measures, targets, baseline, today }: MeasureChart): {
  from: number;
  to: number;
} {
  const dates: PartialDate[] = [...measures, ...targets].map(({ date }) => date);
  if (baseline?.date != null) dates.push(baseline.date);
  const from = Math.floor(Math.min(...dates.map((date) => decimalYear(date)), decimalYear(today)));
  const last = Math.max(...dates.map((date) => decimalYear(lastDay(date))), decimalYear(today));
  return { from, to: Math.max(Math.ceil(last), from + 1) };
}

/** Years under the plot, as many as stand clear of one another; each at its first day. */
function ticksOf(
  { from, to }: { from: number; to: number },
  x: (year: number) => number,
  plot: LaidChart['plot'],
): LaidChart['ticks'] {
  const room = textWidth('2000', CHART.text, 'regular') + 14;
  const step = [1, 2, 5, 10, 20, 50].find((years) => x(from + years) - x(from) >= room) ?? 100;
  const first = Math.ceil(from / step) * step;
  const years = Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, i) => first + i * step,
  );
  return years
    .filter((year) => x(year) + room - 14 <= plot.x + plot.width)
    .map((year) => ({ x: x(year), text: String(year) }));
}

/** Stages that the years of the chart hold a part of. */
function stagesOf(
  { stages, today }: MeasureChart,
  x: (year: number) => number,
  plot: LaidChart['plot'],
): LaidStage[] {
  const left = plot.x;
  const right = plot.x + plot.width;
  return stages.flatMap((span): LaidStage[] => {
    const start = x(decimalYear(span.start));
    const end = x(decimalYear(span.end ?? today));
    const from = Math.min(Math.max(start, left), right);
    const room = Math.min(Math.max(end, left), right) - from;
    if (span.stage === 'closed' ? start < left || start > right : room <= 0.5) return [];
    const wide = Math.max(room - 1.2, 2);
    const fits = textWidth(span.label, CHART.text, 'regular') <= wide;
    return [{ span, x: from, width: wide, name: fits ? span.label : null }];
  });
}
