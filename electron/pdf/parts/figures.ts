import type { ContentFigure2, ContentStages } from '../../../shared/content/dossierContent.ts';
import { PRINT_TYPE } from '../../../shared/figures/figure2Layout.ts';
import { figure2Node } from '../../../shared/figures/figure2Svg.ts';
import { stageStripNode } from '../../../shared/figures/stageStripSvg.ts';
import { type SvgNode, svgMarkup } from '../../../shared/figures/svg.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { FONT } from '../theme.ts';
import { px, TEXT_HEIGHT } from '../units.ts';

/** Width of every figure, in px: that of the text. */
const WIDTH = 640;

/** A drawing and its height in points. */
export type Drawing = { node: PdfNode; height: number };

/** Figure 2 at the width of the text, with its caption; lowered to one page when its texts are many. */
export function figure2Drawing(content: ContentFigure2, context: LayoutContext): Drawing {
  const { palette, t } = context;
  const tree = figure2Node(content.figure, palette, t, { width: WIDTH, type: PRINT_TYPE });
  const drawing = drawn(tree, TEXT_HEIGHT - px(120));
  const caption: PdfNode = {
    text: context.rich(context.figureCaption(content.caption)),
    style: 'note',
    italics: true,
    margin: [0, px(8), 0, px(14)],
  };
  return {
    node: { stack: [drawing.node, caption], unbreakable: true },
    height: drawing.height + px(70),
  };
}

/** The strip of stages at the width of the text. */
export function stagesDrawing(content: ContentStages, context: LayoutContext): Drawing {
  const tree = stageStripNode(content, context.palette, context.t, { width: WIDTH });
  return drawn(tree, TEXT_HEIGHT / 3);
}

function drawn(tree: SvgNode, tallest: number): Drawing {
  const ratio = Number(tree.attributes['height']) / Number(tree.attributes['width']);
  const width = Math.min(px(WIDTH), tallest / ratio);
  return {
    node: { svg: svgMarkup(tree), width, height: width * ratio, font: FONT },
    height: width * ratio,
  };
}
