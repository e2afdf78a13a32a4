import type { Spread } from '../content/spread.ts';
import type { Transferred } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import type { TypeStyle } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import {
  type LaidAdoption,
  type LaidBox,
  type LaidMode,
  type LaidSpread,
  layoutSpread,
  SPREAD,
  type SpreadOptions,
} from './spreadLayout.ts';
import { spreadText } from './spreadText.ts';
import { rounded, type SvgNode, svg, svgRoot } from './svg.ts';
import { linesDownFrom, textNode } from './text.ts';

/** What went from an initiative, by which mode, to whom, as a tree of elements. */
export function spreadNode(
  spread: Spread,
  palette: FigurePalette,
  t: Translate,
  options: SpreadOptions,
): SvgNode {
  const laid = layoutSpread(spread, options);
  return svgRoot(laid.width, laid.height + 2, spreadText(spread, t), [
    ...laid.modes.flatMap((mode) => branches(laid, mode, palette)),
    ...boxNodes(laid.origin, palette, { edge: palette.accent, weight: 2, style: 'semibold' }),
    ...laid.modes.flatMap((mode) => modeNodes(mode, palette)),
  ]);
}

function modeNodes({ box, items, none }: LaidMode, palette: FigurePalette): SvgNode[] {
  const { full } = palette.dimensions.impacts;
  const look = { weight: 1, style: 'semibold' } as const;
  return [
    ...(none === null
      ? boxNodes(box, palette, { ...look, edge: full })
      : boxNodes(box, palette, { ...look, edge: palette.edge })),
    ...items.flatMap((item) => adoptionNodes(item, palette)),
    ...(none === null
      ? []
      : boxNodes(none, palette, {
          edge: palette.edge,
          weight: 1,
          style: 'italic',
          isGap: true,
        })),
  ];
}

type BoxLook = { edge: string; weight: number; style: TypeStyle; isGap?: boolean };

function boxNodes(box: LaidBox, palette: FigurePalette, look: BoxLook): SvgNode[] {
  const { x, y, width, height, lines } = box;
  const place = linesDownFrom(x + SPREAD.pad, y + SPREAD.pad);
  return [
    svg('rect', {
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: height - 1,
      rx: 4,
      fill: look.isGap === true ? 'none' : palette.paper,
      stroke: look.edge,
      'stroke-width': look.weight,
      ...(look.isGap === true ? { 'stroke-dasharray': '3 3' } : {}),
    }),
    ...lines.map((text) =>
      textNode(
        place(text, SPREAD.title, look.style, look.isGap === true ? palette.ink2 : palette.ink),
      ),
    ),
  ];
}

function adoptionNodes(laid: LaidAdoption, palette: FigurePalette): SvgNode[] {
  const { item, x, y, head, statement, to } = laid;
  const place = linesDownFrom(x + SPREAD.sign + 8, y);
  return [
    transferredSign(item.transferred, x, y + 2, palette.dimensions.impacts.full),
    ...to.map((text) => textNode(place(text, SPREAD.text, 'semibold', palette.ink))),
    ...statement.map((text) => textNode(place(text, SPREAD.text, 'regular', palette.ink))),
    ...head.map((text) => textNode(place(text, SPREAD.small, 'regular', palette.ink2))),
  ];
}

/** A ring for a way of doing, a square for a service, a diamond for an approach: told apart without colour, of one weight. */
function transferredSign(kind: Transferred, x: number, y: number, colour: string): SvgNode {
  const shared = { fill: 'none', stroke: colour, 'stroke-width': 2 };
  const side = SPREAD.sign;
  const middle = side / 2;
  if (kind === 'process') return svg('circle', { cx: x + middle, cy: y + middle, r: 5, ...shared });
  if (kind === 'service') {
    return svg('rect', { x: x + 1, y: y + 1, width: side - 2, height: side - 2, ...shared });
  }
  const [cx, cy] = [x + middle, y + middle];
  return svg('path', { d: `M${cx} ${cy - 6}l6 6l-6 6l-6 -6z`, ...shared });
}

/** From the initiative to a mode, and from the mode to each adoption; dashed to what is not noted. */
function branches(laid: LaidSpread, { box, items, none }: LaidMode, palette: FigurePalette) {
  const from = laid.origin;
  const ends = items.map(({ x, y }) => ({ x: x - 3, y: y + 8, isGap: false }));
  if (none !== null) ends.push({ x: none.x, y: none.y + none.height / 2, isGap: true });
  const modeY = laid.isWide ? box.y + box.height / 2 : box.y + 16;
  const trunk = laid.isWide
    ? { x1: from.width, y1: from.y + from.height / 2, bend: box.x - SPREAD.gutter / 2 }
    : { x1: 6, y1: from.height, bend: 6 };
  const limb = laid.isWide
    ? { x1: box.x + box.width, y1: modeY, bend: box.x + box.width + SPREAD.gutter / 2 }
    : { x1: box.x + 8, y1: box.y + box.height, bend: box.x + 8 };
  return [
    line(trunk, { x: box.x, y: modeY, isGap: none !== null }, palette),
    ...ends.map((end) => line(limb, end, palette)),
  ];
}

function line(
  { x1, y1, bend }: { x1: number; y1: number; bend: number },
  end: { x: number; y: number; isGap: boolean },
  palette: FigurePalette,
): SvgNode {
  return svg('path', {
    d: `M${rounded(x1)} ${rounded(y1)}H${rounded(bend)}V${rounded(end.y)}H${rounded(end.x)}`,
    fill: 'none',
    stroke: end.isGap ? palette.edge : palette.stages.line,
    'stroke-width': 1.2,
    ...(end.isGap ? { 'stroke-dasharray': '3 3' } : {}),
  });
}
