import type { SurvivalChart, SurvivalMark } from '../content/survivalContent.ts';
import { stepAt } from '../domain/survival.ts';

/** Sizes of the figure, in px. */
export const SURVIVAL = { text: 12, left: 50, right: 14, top: 30, plot: 250, marks: 10, row: 18 };

/** Years that the axis may name; those that fit are kept. */
const YEARS = [0, 1, 3, 5, 10, 15, 20, 25, 30, 40, 50];

/** Two names of the axis nearer than this touch. */
const APART = 34;

export type LaidSurvival = {
  width: number;
  /** The end of the axis, in months. */
  most: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Corners of the curve, from the left. */
  curve: { x: number; y: number }[];
  /** The interval over each span between two ends. */
  bands: { x: number; width: number; top: number; bottom: number }[];
  marks: { mark: SurvivalMark; x: number; y: number }[];
  ticks: { x: number; years: number; followed: number }[];
  levels: { y: number; share: number }[];
};

/** Places a curve of survival in a width: one step down at each end, up to the longest that anyone was followed. `height`: of the plot, in px. */
export function layoutSurvival(
  chart: SurvivalChart,
  width: number,
  height: number = SURVIVAL.plot,
): LaidSurvival {
  const longest = Math.max(12, ...chart.months);
  const most = Math.ceil(longest / 12) * 12;
  const plot = {
    left: SURVIVAL.left,
    right: width - SURVIVAL.right,
    top: SURVIVAL.top,
    bottom: SURVIVAL.top + height,
  };
  const x = (months: number) => plot.left + (months / most) * (plot.right - plot.left);
  const y = (share: number) => plot.bottom - share * height;
  const last = Math.max(0, ...chart.months);
  const spans = chart.steps.map((step, index) => ({
    step,
    x: x(step.time),
    end: x(chart.steps[index + 1]?.time ?? last),
  }));
  const corners = spans.flatMap(({ step, x: at }, index) => [
    { x: at, y: y(chart.steps[index - 1]?.share ?? 1) },
    { x: at, y: y(step.share) },
  ]);
  return {
    width,
    most,
    plot,
    curve: [{ x: x(0), y: y(1) }, ...corners, { x: x(last), y: y(chart.steps.at(-1)?.share ?? 1) }],
    bands: spans.flatMap(({ step, x: from, end }) =>
      step.low === null || step.high === null || end <= from
        ? []
        : [{ x: from, width: end - from, top: y(step.high), bottom: y(step.low) }],
    ),
    marks: apart(
      chart.marks.map((mark) => ({
        mark,
        x: x(mark.months),
        y: y(stepAt(chart.steps, mark.months)?.share ?? 1),
      })),
    ),
    ticks: clear(YEARS.filter((years) => years * 12 <= most).map((years) => x(years * 12))).map(
      (at) => {
        const years = Math.round((((at - plot.left) / (plot.right - plot.left)) * most) / 12);
        const followed = chart.months.filter((months) => months >= years * 12).length;
        return { x: at, years, followed };
      },
    ),
    levels: [1, 0.75, 0.5, 0.25, 0].map((share) => ({ y: y(share), share })),
  };
}

/** Places of which none is too near the one before it. */
function clear(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of places) {
    if (place - (kept.at(-1) ?? -Infinity) >= APART) kept.push(place);
  }
  return kept;
}

/** Marks of one place stand a little beside each other, so that each is seen. */
function apart(marks: LaidSurvival['marks']): LaidSurvival['marks'] {
  const seen = new Map<string, number>();
  return marks.map((one) => {
    const place = `${one.mark.state}/${Math.round(one.x)}/${Math.round(one.y)}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return { ...one, x: one.x + before * 4 };
  });
}
