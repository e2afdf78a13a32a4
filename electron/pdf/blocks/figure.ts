import {
  type ContentBlock,
  type ContentPart,
  textOf,
} from '../../../shared/content/dossierContent.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import { type Drawing, figure2Drawing, timelineDrawing } from '../parts/figures.ts';
import type { Below } from '../parts/heading.ts';
import { partNodes } from '../parts/part.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import type { LayBlock } from './block.ts';
import { sectionText, sectionTitle } from './section.ts';

/**
 * A block of one figure: title, text and figure on one page, since the one explains the other. Where that
 * would leave much of the page before empty, the text stays there, and the figure has the next one.
 */
export const layFigure: LayBlock = (laid, context) => {
  const drawings = laid.block.parts.map((part) => drawingOf(part, context));
  const least = Math.max(...drawings.map((drawing) => drawing?.least ?? 0), 0);
  return [
    ...sectionTitle(laid, context, titleRoom(laid.block, least)),
    ...sectionText(laid, context),
    ...laid.block.parts.flatMap((part, index) => {
      const drawing = drawings[index];
      return drawing ? [drawing.node] : partNodes(part, `${laid.id}-part-${index}`, context);
    }),
  ];
};

function titleRoom(block: ContentBlock, figure: number): Below {
  const text = textRoom(block);
  const wanted = figure + text;
  return textOf(block).length === 0 ? { wanted } : { wanted, least: text };
}

/** Points that the text over the figure takes, at the most: a person's own is set wider apart. */
function textRoom(block: ContentBlock): number {
  const line = block.ownText === null ? BODY : OWN;
  const texts = textOf(block).flatMap((passage) => passage.paragraphs);
  const words = texts.reduce(
    (sum, text) => sum + textHeight(text, TEXT_WIDTH - px(19), line) + px(12),
    px(10),
  );
  return Math.min(words, TEXT_HEIGHT / 4);
}

const BODY = { size: 15, line: 22 } as const;
const OWN = { size: 16, line: 25 } as const;

function drawingOf(part: ContentPart, context: LayoutContext): Drawing | null {
  if (part.type === 'figure2') return figure2Drawing(part, context);
  return part.type === 'timeline' ? timelineDrawing(part, context) : null;
}
