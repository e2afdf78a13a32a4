import type { TimeStrip } from '../content/timeStrip.ts';
import type { Translate } from '../strings/index.ts';
import { clearLine, type WordsInTheWay } from './clearLine.ts';
import { ROWS, type TimeDensity } from './laidMark.ts';
import { textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { stagePatterns } from './stageBars.ts';
import { rounded, type SvgNode, svg, svgMarkup, svgRoot } from './svg.ts';
import { textNode } from './text.ts';
import { type LaidLane, type LaidTimeStrip, layoutTimeStrip, TIME } from './timeStripLayout.ts';
import { markNodes } from './timeStripMarks.ts';
import { timeStripText, unseenInWords } from './timeStripText.ts';

/** How the strip is drawn: its width in px, the stretch of years, and what keeps its patterns apart. */
export type TimeStripOptions = {
  width: number;
  range: { from: number; to: number };
  idPrefix?: string;
  density?: TimeDensity;
};

/** The life of an initiative on one line of years, as SVG markup. */
export function timeStripSvg(
  strip: TimeStrip,
  palette: FigurePalette,
  t: Translate,
  options: TimeStripOptions,
): string {
  return svgMarkup(timeStripNode(strip, palette, t, options));
}

/** The same as a tree of elements. */
export function timeStripNode(
  strip: TimeStrip,
  palette: FigurePalette,
  t: Translate,
  { width, range, idPrefix = 'time', density = 'screen' }: TimeStripOptions,
): SvgNode {
  return laidStripNode(layoutTimeStrip(strip, width, range, density), strip, palette, t, idPrefix);
}

/** A strip whose marks have their places, as a tree of elements. */
export function laidStripNode(
  laid: LaidTimeStrip,
  strip: TimeStrip,
  palette: FigurePalette,
  t: Translate,
  idPrefix = 'time',
): SvgNode {
  return svgRoot(laid.width, laid.height, timeStripText(strip, t), [
    svg('defs', {}, stagePatterns(palette, idPrefix)),
    ...future(laid, palette),
    ...axis(laid, palette),
    ...laid.lanes.flatMap((lane) => [
      line(0, lane.top, laid.width, lane.top, palette.hairline),
      ...laneName(lane, palette, t),
      ...gaps(lane, palette),
    ]),
    ...today(laid, palette, t),
    ...laid.lanes.flatMap(({ marks }) =>
      marks.flatMap((mark) => markNodes(mark, palette, idPrefix)),
    ),
  ]);
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, dash = ''): SvgNode {
  return svg('path', {
    d: `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1,
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  });
}

function small(x: number, y: number, text: string, colour: string): SvgNode {
  return textNode({ x, y, text, size: TIME.text, style: 'regular', colour, anchor: 'start' });
}

function axis(laid: LaidTimeStrip, palette: FigurePalette): SvgNode[] {
  return laid.ticks.flatMap(({ x, text }) => [
    line(x, TIME.axis - 4, x, laid.height, palette.hairline),
    ...(text === '' ? [] : [small(x + 3, 12, text, palette.ink2)]),
  ]);
}

/** What has not come yet stands on a ground of its own. */
function future(
  { plot, range, today: now, height }: LaidTimeStrip,
  palette: FigurePalette,
): SvgNode[] {
  const x = Math.min(Math.max(plot.x(now), plot.left), plot.right);
  if (range.to <= now || plot.right - x < 1) return [];
  return [
    svg('rect', {
      x,
      y: TIME.axis - 6,
      width: plot.right - x,
      height: height - TIME.axis + 6,
      fill: palette.accent,
      'fill-opacity': 0.07,
    }),
  ];
}

function laneName(lane: LaidLane, palette: FigurePalette, t: Translate): SvgNode[] {
  const unseen = unseenInWords(lane, t);
  const name = textNode({
    x: 2,
    y: lane.nameY,
    text: lane.lane.label,
    size: TIME.text,
    style: 'semibold',
    colour: palette.ink,
    anchor: 'start',
  });
  if (unseen === '') return [name];
  return [name, small(lane.unseenX, lane.unseenY, unseen, palette.ink2)];
}

/** What is not known is drawn, and an empty lane says so. */
function gaps(lane: LaidLane, palette: FigurePalette): SvgNode[] {
  return lane.gaps.flatMap(({ x1, x2, y, text, textX, lineFrom }) => [
    ...(x2 - lineFrom > 12 ? [line(lineFrom, y, x2, y, palette.edge, '2 4')] : []),
    ...(text === null ? [] : [small(textX ?? x1, y + 4, text, palette.ink2)]),
  ]);
}

function today(laid: LaidTimeStrip, palette: FigurePalette, t: Translate): SvgNode[] {
  if (laid.todayX === null) return [];
  const x = laid.todayX;
  const isNearEnd = x > laid.width - 70;
  const whole = { from: TIME.axis - 6, to: laid.height };
  return [
    ...clearLine(x, whole, wordsOf(laid)).map(({ from, to }) =>
      svg('rect', { x: x - 1, y: from, width: 2, height: to - from, fill: palette.accent }),
    ),
    textNode({
      x: isNearEnd ? x - 4 : x + 4,
      y: laid.height - 4,
      text: t('time:today'),
      size: TIME.text,
      style: 'semibold',
      colour: palette.ink,
      anchor: isNearEnd ? 'end' : 'start',
    }),
  ];
}

/** The labels of the marks. */
function wordsOf({ lanes }: LaidTimeStrip): WordsInTheWay[] {
  return lanes.flatMap(({ marks }) =>
    marks.flatMap(({ label }): WordsInTheWay[] => {
      if (label === null) return [];
      const width = textWidth(label.text, ROWS.text, 'regular');
      const left = label.anchor === 'start' ? label.x : label.x - width;
      return [{ left, right: left + width, baseline: label.y }];
    }),
  );
}
