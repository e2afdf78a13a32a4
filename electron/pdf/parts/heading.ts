import type { DimensionId } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { GlyphName } from '../../../shared/figures/glyphs.ts';
import { DIMENSION_GLYPHS } from '../../../shared/figures/readingSigns.ts';
import { signNode } from '../../../shared/figures/sign.ts';
import { svgMarkup, svgRoot } from '../../../shared/figures/svg.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';

/** Points under a heading that must hold something of what it heads. */
const BELOW = px(72);

/** A sign of the application, `size` px wide, as a drawing of its own. `alt`: its word, where that does not stand beside it. */
export function sign(name: GlyphName, size: number, colour: string, alt = ''): PdfNode {
  const markup = svgMarkup(svgRoot(16, 16, '', [signNode(name, 0, 0, 16, colour)]));
  return { svg: markup, width: px(size), height: px(size), alt };
}

/** The name of a dimension, with its sign, in its colour. `bookmark`: its identifier, when it heads others in the bookmarks; `level`: as a heading. */
export function dimensionLabel(
  id: DimensionId,
  label: string,
  { bookmark, level }: { bookmark?: string | undefined; level?: number } = {},
): PdfNode {
  const { full } = INK.dimensions[id];
  const outline =
    bookmark === undefined
      ? {}
      : { id: bookmark, outline: true, outlineText: label, outlineExpanded: true };
  const heading = level === undefined ? {} : { headlineLevel: level };
  return {
    columns: [
      { width: px(24), stack: [sign(DIMENSION_GLYPHS[id], 16, full)], margin: [0, px(1.5), 0, 0] },
      { width: '*', text: label, style: 'kicker', color: full, ...outline, ...heading },
    ],
    margin: [0, 0, 0, px(2)],
  };
}

/** What a title wants under it, in points: all, and the least that it heads where all would leave much of a page empty. */
export type Below = { wanted: number; least?: number };

/** The title of a block: « 6. Ce qui se voit… », with its dimension above when it has one. */
export function blockTitle(
  title: { id: string; text: string; dimension: { id: DimensionId; label: string } | null },
  top: number,
  below: Below = { wanted: 0 },
  isClose = false,
): PdfNode[] {
  const text = printable(title.text);
  const height = textHeight(text, TEXT_WIDTH, { size: 26, line: 32, style: 'semibold' });
  const label = title.dimension;
  const own = top + (label === null ? 0 : px(22)) + height + px(14);
  const room = {
    between: true,
    keep: own + Math.max(below.wanted, BELOW),
    ...(below.least === undefined ? {} : { least: own + Math.max(below.least, BELOW) }),
  };
  const heading: PdfNode = {
    text,
    style: 'title',
    id: title.id,
    headlineLevel: 1,
    outline: true,
    outlineText: text,
    outlineExpanded: true,
    margin: [0, label === null ? top : 0, 0, px(isClose ? 4 : 14)],
    ...(label === null ? room : { keep: 0 }),
  };
  if (label === null) return [heading];
  return [
    {
      stack: [dimensionLabel(label.id, label.label)],
      margin: [0, top, 0, 0],
      ...room,
    },
    heading,
  ];
}

/** The heading of a passage inside a block. */
export function passageHeading(text: string, id: string, context: LayoutContext): PdfNode {
  const shown = printable(text);
  return {
    text: shown,
    style: 'heading',
    id,
    headlineLevel: 2,
    outline: true,
    outlineText: shown,
    outlineParentId: context.parent,
    margin: [0, px(10), 0, px(4)],
    keep:
      px(16) + textHeight(shown, TEXT_WIDTH, { size: 16, line: 22, style: 'semibold' }) + px(50),
  };
}
