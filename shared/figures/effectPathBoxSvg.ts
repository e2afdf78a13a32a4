import { type LaidEffect, unfedSign } from './effectPathBox.ts';
import { PATH } from './effectPathSizes.ts';
import type { FigurePalette } from './palette.ts';
import { signNode } from './sign.ts';
import { rounded, type SvgNode, svg } from './svg.ts';
import { textNode } from './text.ts';

/** An effect: its sentence, what is particular to it, its date and what was last learned. Awaited effects have a dashed outline. */
export function boxNodes(laid: LaidEffect, palette: FigurePalette, isSelected: boolean): SvgNode[] {
  const { effect, x, y, width, height } = laid;
  const { full } = palette.dimensions.impacts;
  return [
    svg('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: 4,
      fill: palette.paper,
      stroke: isSelected ? palette.accent : palette.edge,
      'stroke-width': isSelected ? 2 : 1,
      ...(effect.isAwaited ? { 'stroke-dasharray': '4 3' } : {}),
    }),
    svg('rect', { x: x + 1, y: y + 6, width: PATH.bar, height: height - 12, fill: full }),
    ...(effect.isUnfed ? unfedNodes(laid, palette) : []),
    ...wordNodes(laid, palette),
  ];
}

function wordNodes(laid: LaidEffect, palette: FigurePalette): SvgNode[] {
  const { effect, x, y, statement, nuances, dates, looks } = laid;
  const left = x + PATH.pad + PATH.bar;
  const under = y + PATH.pad + statement.length * PATH.line;
  const foot = under + nuances.length * PATH.smallLine + 2;
  const looked = foot + dates.length * PATH.smallLine;
  const { full } = palette.dimensions.impacts;
  const sign = effect.isNegative ? 15 : 0;
  const eye = effect.recheck === 'stale' ? 16 : 0;
  return [
    ...statement.map((text, index) =>
      textNode({
        x: left,
        y: y + PATH.pad + 12 + index * PATH.line,
        text,
        size: PATH.text,
        style: 'regular',
        colour: palette.ink,
        anchor: 'start',
      }),
    ),
    ...(effect.isNegative ? negativeNodes(left, under + 2, full) : []),
    ...nuances.map((text, index) =>
      textNode({
        x: left + sign,
        y: under + 12 + index * PATH.smallLine,
        text,
        size: PATH.small,
        style: 'semibold',
        colour: full,
        anchor: 'start',
      }),
    ),
    ...dates.map((text, index) =>
      textNode({
        x: left,
        y: foot + 12 + index * PATH.smallLine,
        text,
        size: PATH.small,
        style: 'regular',
        colour: palette.ink2,
        anchor: 'start',
      }),
    ),
    ...(eye === 0 ? [] : [signNode('eye', left, looked + 1, 13, palette.ink)]),
    ...looks.map((text, index) =>
      textNode({
        x: left + eye,
        y: looked + 12 + index * PATH.smallLine,
        text,
        size: PATH.small,
        style: eye > 0 ? 'semibold' : 'regular',
        colour: eye > 0 ? palette.ink : palette.ink2,
        anchor: 'start',
      }),
    ),
  ];
}

/** A square with a minus: what was worsened is as visible as what was bettered. */
function negativeNodes(x: number, y: number, colour: string): SvgNode[] {
  const shared = { fill: 'none', stroke: colour, 'stroke-width': 1.5 };
  return [
    svg('rect', { x: x + 0.75, y: y + 1, width: 9.5, height: 9.5, rx: 1, ...shared }),
    svg('path', { d: `M${rounded(x + 3)} ${rounded(y + 5.75)}h5`, ...shared }),
  ];
}

/** A dashed line that comes from nowhere: nothing noted feeds it. */
function unfedNodes(laid: LaidEffect, palette: FigurePalette): SvgNode[] {
  const { x } = laid;
  const sign = unfedSign(laid);
  const middle = rounded(sign.y);
  return [
    svg('path', {
      d: `M${rounded(x - 12)} ${middle}H${rounded(x)}`,
      fill: 'none',
      stroke: palette.ink2,
      'stroke-width': 1.4,
      'stroke-dasharray': '3 2',
    }),
    svg('circle', {
      cx: sign.x,
      cy: middle,
      r: 3,
      fill: 'none',
      stroke: palette.ink2,
      'stroke-width': 1.2,
    }),
  ];
}
