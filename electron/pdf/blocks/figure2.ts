import { figure2Drawing } from '../parts/figures.ts';
import { partNodes } from '../parts/part.ts';
import { px } from '../units.ts';
import type { LayBlock } from './block.ts';
import { sectionText, sectionTitle } from './section.ts';

/** The block of Figure 2: title, text and figure on one page, since the one explains the other. */
export const layFigure2: LayBlock = (laid, context) => {
  const drawings = laid.block.parts.map((part) =>
    part.type === 'figure2' ? figure2Drawing(part, context) : null,
  );
  const least = Math.max(...drawings.map((drawing) => drawing?.least ?? 0), 0);
  return [
    ...sectionTitle(laid, context, least + px(80)),
    ...sectionText(laid, context),
    ...laid.block.parts.flatMap((part, index) => {
      const drawing = drawings[index];
      return drawing ? [drawing.node] : partNodes(part, `${laid.id}-part-${index}`, context);
    }),
  ];
};
