import type { Translate } from '../strings/index.ts';
import type { GlyphName } from './glyphs.ts';
import { fitText, textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import {
  type LaidLine,
  LINE,
  type LineKind,
  type LineSign,
  stripPlot,
} from './portfolioStripLayout.ts';
import { signNode } from './sign.ts';
import { stageBarNodes, stagePatterns } from './stageBars.ts';
import { rounded, type SvgNode, svg, svgRoot } from './svg.ts';
import { textNode } from './text.ts';
import type { TimeRange } from './timeStripLayout.ts';
import { unseenInWords } from './timeStripText.ts';
import { timeTicks } from './timeTicks.ts';

/** The sign of each kind of mark. */
export const LINE_GLYPHS: Readonly<Record<LineKind, GlyphName>> = {
  reading: 'list',
  effect: 'readingPresent',
  recheck: 'eye',
  check: 'phone',
  dossier: 'document',
  report: 'send',
  milestone: 'flag',
  instalment: 'moneyReceived',
  funding: 'funding',
  followUp: 'calendar',
};

/** How the lines are drawn: all that is shown, how high a line is, and today in years. */
export type StripDrawing = {
  width: number;
  range: TimeRange;
  today: number;
  height: number;
  idPrefix: string;
};

/** Lines of the portfolio's strip, one under the other. */
export function stripLinesNode(
  lines: readonly LaidLine[],
  palette: FigurePalette,
  drawing: StripDrawing,
  t: Translate,
): SvgNode {
  const { width, height, idPrefix } = drawing;
  const tall = Math.max(lines.length, 1) * height;
  return svgRoot(width, tall, t('strip:label'), [
    svg('defs', {}, stagePatterns(palette, idPrefix)),
    ...ground(tall, palette, drawing, 0),
    ...lines.flatMap((line, index) => lineNodes(line, index * height, palette, drawing, t)),
  ]);
}

/** The axis that stays over the lines. */
export function stripAxisNode(
  palette: FigurePalette,
  drawing: StripDrawing,
  t: Translate,
): SvgNode {
  const { width, range, today } = drawing;
  const plot = stripPlot(width, range);
  const x = plot.x(today);
  const isIn = x >= plot.left && x <= plot.right;
  const words = t('time:today');
  const room = textWidth(words, LINE.text, 'semibold');
  const at = Math.min(Math.max(x - room / 2, plot.left), plot.right - room);
  return svgRoot(width, AXIS, t('strip:axis'), [
    ...timeTicks(range, plot)
      .filter((tick) => tick.text !== '')
      .map((tick) => small(tick.x + 3, AXIS - 7, tick.text, palette.ink2)),
    ...(isIn
      ? [small(at, 11, words, palette.ink, 'semibold'), rule(x, 15, AXIS - 15, palette.accent, 2)]
      : []),
  ]);
}

/** Height of the axis in px: today on a line of its own, over the years, so that it hides none. */
export const AXIS = 34;

function ground(
  tall: number,
  palette: FigurePalette,
  { width, range, today }: StripDrawing,
  top: number,
): SvgNode[] {
  const plot = stripPlot(width, range);
  const now = Math.min(Math.max(plot.x(today), plot.left), plot.right);
  const isIn = range.from <= today && today <= range.to;
  return [
    svg('rect', {
      x: now,
      y: top,
      width: Math.max(plot.right - now, 0),
      height: tall,
      fill: palette.accent,
      'fill-opacity': 0.07,
    }),
    ...timeTicks(range, plot).map(({ x }) => rule(x, top, tall, palette.hairline, 1)),
    ...(isIn ? [rule(now, top, tall, palette.accent, 2)] : []),
  ];
}

function rule(x: number, y: number, tall: number, fill: string, width: number): SvgNode {
  return svg('rect', { x: x - width / 2, y, width, height: tall, fill });
}

function lineNodes(
  { line, bars, signs, before, after }: LaidLine,
  top: number,
  palette: FigurePalette,
  drawing: StripDrawing,
  t: Translate,
): SvgNode[] {
  const isWide = drawing.width >= LINE.wide;
  const inside = top + LINE.pad + (isWide ? 0 : LINE.title - 2);
  const room = isWide ? LINE.names - 16 : drawing.width - 8;
  const y = inside + LINE.bar + 4;
  const unseen = unseenInWords({ undated: 0, before, after }, t);
  return [
    svg('rect', { x: 0, y: top, width: drawing.width, height: 1, fill: palette.hairline }),
    small(2, top + 17, fitText(line.title, room, 13, 'regular'), palette.ink, 'regular', 13),
    ...bars.flatMap(({ stage, x, x2 }) =>
      stageBarNodes(
        { stage, x, y: inside, width: Math.max(x2 - x - 1, 2), height: LINE.bar },
        palette,
        drawing.idPrefix,
      ),
    ),
    ...signs.flatMap((sign) => signNodes(sign, y, palette)),
    ...(isWide && unseen !== '' ? [small(2, y + 11, unseen, palette.ink2)] : []),
  ];
}

function signNodes(
  { marks, count, x, x2, span }: LineSign,
  y: number,
  palette: FigurePalette,
): SvgNode[] {
  const [first] = marks;
  const bracket =
    span === null
      ? []
      : [
          svg('path', {
            d: `M${rounded(span.x1 + 0.5)} ${y + 12}v3H${rounded(span.x2 - 0.5)}v-3`,
            fill: 'none',
            stroke: palette.edge,
            'stroke-width': 1,
          }),
        ];
  if (count === 1 && first !== undefined) {
    const colour = first.kind === 'effect' ? palette.dimensions.impacts.full : palette.ink2;
    return [...bracket, signNode(LINE_GLYPHS[first.kind], x, y, LINE.sign, colour)];
  }
  const text = String(count);
  return [
    ...bracket,
    svg('rect', {
      x,
      y,
      width: x2 - x,
      height: 14,
      rx: 3,
      fill: palette.paper,
      stroke: palette.edge,
      'stroke-width': 1,
    }),
    small(
      (x + x2 - textWidth(text, LINE.text, 'semibold')) / 2,
      y + 11,
      text,
      palette.ink,
      'semibold',
    ),
  ];
}

function small(
  x: number,
  y: number,
  text: string,
  colour: string,
  style: 'regular' | 'semibold' = 'regular',
  size = LINE.text,
): SvgNode {
  return textNode({ x, y, text, size, style, colour, anchor: 'start' });
}
