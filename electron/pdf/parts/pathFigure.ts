import type { ContentPath } from '../../../shared/content/dossierContent.ts';
import { effectPathPieces } from '../../../shared/figures/effectPathPieces.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { BARE_TABLE } from './bareTable.ts';
import { CAPTION, captionNode, drawn, picture, WIDTH } from './figures.ts';

/** Width that the path is drawn for, then brought to that of the text: 8.7 points, and fewer lines a box. */
const PATH_WIDTH = 720;

/** A piece of the path is no taller, in points: a page that lacks room for one leaves little of itself empty. */
const TALLEST_PIECE = TEXT_HEIGHT * 0.3;

/**
 * The path of effects at the width of the text, a year under the other, on as many pages as it takes; the
 * levels stand over each page, the caption under the last.
 */
export function pathDrawing(content: ContentPath, context: LayoutContext): PdfNode[] {
  const { palette, t } = context;
  const tallest = (TALLEST_PIECE / px(WIDTH)) * PATH_WIDTH;
  const { head, pieces } = effectPathPieces(content.path, palette, t, PATH_WIDTH, tallest);
  const [top, ...rows] = [head, ...pieces].map(drawn);
  if (top === undefined) return [];
  const tail = { row: rows.length, height: (rows.at(-1)?.height ?? 0) + CAPTION };
  return [
    {
      role: 'presentation',
      table: {
        widths: [TEXT_WIDTH],
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [top, ...rows].map((one) => [picture(one)]),
      },
      layout: BARE_TABLE,
      tail,
      margin: [0, px(12), 0, 0],
      keep: top.height + (rows[0]?.height ?? 0),
    },
    captionNode(content.caption, context),
  ];
}
