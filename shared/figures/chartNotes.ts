import type { MeasureChart } from '../content/measureChart.ts';
import { formatDecimal } from '../domain/decimals.ts';
import { textWidth } from './measure.ts';
import type { ChartWords, LaidChart, LaidPoint } from './measureChartLayout.ts';

/** Words beside a mark: where their baseline begins. */
export type LaidNote = { x: number; y: number; text: string; strong: boolean };

type Box = { x: number; y: number; width: number; height: number };

type NotesInput = Pick<
  LaidChart,
  'measures' | 'segments' | 'targets' | 'baseline' | 'openGap' | 'plot' | 'todayX'
> & {
  readonly words: ChartWords;
  readonly chart: MeasureChart;
};

const SIZE = 13;
const HEIGHT = 15;

/** A line is looked at every so many px. */
const STEP = 6;

/**
 * The words beside the last measure, the targets, the baseline and the first measure, in this order of need:
 * each above its mark, or under it, or at its side, where it touches neither a mark nor other words, and no
 * line either if it can. What finds no room is not written: the text of the figure and the table say it.
 */
export function placeNotes(input: NotesInput): LaidNote[] {
  const { measures, targets, baseline, openGap, plot, words, chart } = input;
  const lines = linesOf(input);
  const taken: Box[] = [...measures, ...targets].map(({ x, y }) => ({
    x: x - 5,
    y: y - 5,
    width: 10,
    height: 10,
  }));
  const notes: LaidNote[] = [];
  if (openGap !== null) {
    const { x1, x2, y } = openGap;
    taken.push({ x: x1, y: y - HEIGHT - 4, width: x2 - x1, height: HEIGHT + 6 });
    // It is in its own place, whatever the others find.
    if (openGap.text !== null) {
      const middle = (x1 + x2 - textWidth(openGap.text, SIZE, 'regular')) / 2;
      notes.push({ x: middle, y: y - 5, text: openGap.text, strong: false });
    }
  }
  const last = measures.at(-1);
  const first = measures.length > 1 ? measures[0] : undefined;
  const wanted: { at: Pick<LaidPoint, 'x' | 'y'>; text: string; strong: boolean }[] = [
    ...(last === undefined
      ? []
      : [{ at: last, text: formatDecimal(last.point.value), strong: true }]),
    ...targets.map((at) => ({
      at,
      text: words.target(formatDecimal(at.point.value)),
      strong: false,
    })),
    ...(baseline === null || chart.baseline === null
      ? []
      : [
          {
            at: baseline.mark ?? { x: plot.x + 4, y: baseline.y },
            text: words.baseline(formatDecimal(chart.baseline.value)),
            strong: false,
          },
        ]),
    ...(first === undefined
      ? []
      : [{ at: first, text: formatDecimal(first.point.value), strong: false }]),
  ];
  for (const { at, text, strong } of wanted) {
    const width = textWidth(text, SIZE, strong ? 'semibold' : 'regular');
    const places = placesAround(at, width).filter(
      (place) => isInside(place, plot) && !taken.some((other) => touch(place, other)),
    );
    const box = places.find((place) => !lines.some((line) => touch(place, line))) ?? places[0];
    if (box === undefined) continue;
    taken.push(box);
    notes.push({ x: box.x, y: box.y + 12, text, strong });
  }
  return notes;
}

/** What the lines that say something run through: from measure to measure, today. */
function linesOf({ segments, todayX, plot }: NotesInput): Box[] {
  const along = segments.flatMap(({ x1, y1, x2, y2 }): Box[] => {
    const count = Math.max(Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP), 1);
    return Array.from({ length: count + 1 }, (_, index) => {
      const share = index / count;
      return { x: x1 + (x2 - x1) * share - 1, y: y1 + (y2 - y1) * share - 1, width: 2, height: 2 };
    });
  });
  if (todayX === null) return along;
  return [...along, { x: todayX - 2, y: plot.y, width: 4, height: plot.height }];
}

function placesAround({ x, y }: { x: number; y: number }, width: number): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height: HEIGHT });
  const above = y - 8 - HEIGHT;
  const under = y + 8;
  return [above, under, above - HEIGHT, under + HEIGHT]
    .flatMap((top) => [box(x - width / 2, top), box(x - width + 4, top), box(x - 4, top)])
    .concat([box(x + 9, y - HEIGHT / 2), box(x - 9 - width, y - HEIGHT / 2)]);
}

function isInside(box: Box, plot: Box): boolean {
  return (
    box.x >= plot.x + 2 &&
    box.x + box.width <= plot.x + plot.width + 6 &&
    box.y >= plot.y - 10 &&
    box.y + box.height <= plot.y + plot.height
  );
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
