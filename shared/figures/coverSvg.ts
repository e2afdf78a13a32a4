import { type CoverFigure, type CoverRow, coverText } from '../content/coverFigure.ts';
import { daysBetween, type LocalDate } from '../domain/dates.ts';
import type { Translate } from '../strings/index.ts';
import { fitText, textWidth } from './measure.ts';
import { type MoneyBar, moneyBarNodes } from './moneyBars.ts';
import { moneyLegend } from './moneyLegend.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

const SIZES = { axis: 12, label: 13, head: 28, row: 26, bar: 15, foot: 14, right: 8 };
/** The widest that the names of initiatives are, and their part of a narrow figure. */
const LABELS = { most: 260, part: 0.36 };

/** The money ahead of initiatives: a line each, from today to two years ahead, textures telling how sure it is. */
export function coverNode(
  figure: CoverFigure,
  palette: FigurePalette,
  t: Translate,
  { width }: { width: number },
): SvgNode {
  const left = Math.min(LABELS.most, Math.round(width * LABELS.part));
  const right = width - SIZES.right;
  const days = daysBetween(figure.today, figure.last);
  const xOf = (day: LocalDate) =>
    left + (Math.min(Math.max(daysBetween(figure.today, day), 0), days) / days) * (right - left);
  const bottom = SIZES.head + figure.rows.length * SIZES.row;
  const legend = moneyLegend({ x: left, y: bottom + SIZES.foot, width: right - left }, palette, t);
  return svgRoot(width, bottom + SIZES.foot + legend.height, coverText(figure, t), [
    ...marks(figure, xOf, bottom, palette, t),
    ...figure.rows.flatMap((row, index) =>
      rowNodes(row, figure, { xOf, left, y: SIZES.head + index * SIZES.row }, palette, t),
    ),
    svg('rect', {
      x: left - 1,
      y: SIZES.head - 6,
      width: 2,
      height: bottom - SIZES.head + 8,
      fill: palette.accent,
    }),
    ...legend.nodes,
  ]);
}

function marks(
  figure: CoverFigure,
  xOf: (day: LocalDate) => number,
  bottom: number,
  palette: FigurePalette,
  t: Translate,
): SvgNode[] {
  const text = (x: number, words: string, anchor: 'start' | 'end' = 'start') =>
    textNode({
      x,
      y: 14,
      text: words,
      size: SIZES.axis,
      style: 'regular',
      colour: palette.ink2,
      anchor,
    });
  return [
    text(xOf(figure.today) - 8, t('money:ahead.today')),
    ...figure.marks.flatMap(({ months, day }, index) => [
      svg('rect', {
        x: xOf(day) - 0.5,
        y: SIZES.head - 6,
        width: 1,
        height: bottom - SIZES.head + 6,
        fill: palette.hairline,
      }),
      ...(index === figure.marks.length - 1
        ? [text(xOf(day), t('money:ahead.months', { count: months }), 'end')]
        : [text(xOf(day) - 7, String(months))]),
    ]),
  ];
}

function rowNodes(
  { title, stretches, cover, end: endWords }: CoverRow,
  figure: CoverFigure,
  place: { xOf: (day: LocalDate) => number; left: number; y: number },
  palette: FigurePalette,
  t: Translate,
): SvgNode[] {
  const { xOf, left, y } = place;
  const isNear = cover.warning === 3 || cover.warning === 6 || cover.warning === 'over';
  const style = isNear ? ('semibold' as const) : ('regular' as const);
  const top = y + (SIZES.row - SIZES.bar) / 2;
  const end = cover.secured?.last ?? null;
  return [
    textNode({
      x: 0,
      y: top + 12,
      text: fitText(title, left - 14, SIZES.label, style),
      size: SIZES.label,
      style,
      colour: palette.ink,
      anchor: 'start',
    }),
    // The days without money are seen: a thin line goes on.
    svg('rect', {
      x: left,
      y: y + SIZES.row / 2 - 0.5,
      width: xOf(figure.last) - left,
      height: 1,
      fill: palette.hairline,
    }),
    ...(cover.warning === 'over' && stretches.length === 0
      ? overNodes(t('money:ahead.overSince', { end: endWords }), { x: left + 10, y: top }, palette)
      : []),
    ...stretches.flatMap(({ first, last, state, isOpen }) => {
      const bar = {
        state,
        x: xOf(first),
        y: top,
        width: Math.max(xOf(last) - xOf(first), 2),
        height: SIZES.bar,
      };
      return isOpen ? openNodes(bar, t('money:ahead.open'), palette) : moneyBarNodes(bar, palette);
    }),
    ...(isNear && end !== null && end >= figure.today
      ? [
          svg('rect', {
            x: xOf(end) - 1,
            y: top - 4,
            width: 3,
            height: SIZES.bar + 8,
            fill: palette.ink,
          }),
        ]
      : []),
  ];
}

/** Widths of the pieces in which a bar without an end dies away, in px, and what parts each from the next. */
const FADING = { pieces: [26, 17, 11, 7, 4, 2], apart: 4 };

/** Money of which no end is noted: its bar dies away at once, and says why. */
function openNodes(bar: MoneyBar, words: string, palette: FigurePalette): SvgNode[] {
  const right = bar.x + bar.width;
  let x = bar.x;
  const pieces: SvgNode[] = [];
  for (const width of FADING.pieces) {
    if (x + width > right) break;
    pieces.push(...moneyBarNodes({ ...bar, x, width }, palette));
    x += width + FADING.apart;
  }
  const hasRoom = x + 8 + textWidth(words, SIZES.axis, 'regular') <= right;
  return hasRoom ? [...pieces, ...overNodes(words, { x: x + 4, y: bar.y }, palette)] : pieces;
}

/** When the money ended, on the line that it left empty. */
function overNodes(
  words: string,
  { x, y }: { x: number; y: number },
  palette: FigurePalette,
): SvgNode[] {
  const width = textWidth(words, SIZES.axis, 'regular') + 8;
  return [
    svg('rect', { x: x - 4, y, width, height: SIZES.bar, fill: palette.paper }),
    textNode({
      x,
      y: y + 12,
      text: words,
      size: SIZES.axis,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'start',
    }),
  ];
}
