import { GLYPH_STROKE, type GlyphName, glyphs } from './glyphs.ts';
import { type SvgNode, svg } from './svg.ts';

/** A sign of `glyphs.ts` in one colour, `size` wide, its upper left corner at x, y. */
export function signNode(
  name: GlyphName,
  x: number,
  y: number,
  size: number,
  colour: string,
): SvgNode {
  return svg(
    'g',
    { transform: `translate(${round(x)} ${round(y)}) scale(${round(size / 16)})` },
    glyphs[name].map((path) =>
      svg('path', {
        d: path.d,
        ...('fill' in path && path.fill
          ? { fill: colour, 'fill-rule': 'evenodd' }
          : {
              fill: 'none',
              stroke: colour,
              'stroke-width': GLYPH_STROKE,
              'stroke-linecap': 'round',
              'stroke-linejoin': 'round',
              ...('dash' in path && path.dash ? { 'stroke-dasharray': path.dash } : {}),
            }),
      }),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
