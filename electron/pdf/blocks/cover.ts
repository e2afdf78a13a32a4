import { textOf } from '../../../shared/content/dossierContent.ts';
import { ownTitle } from '../../../shared/content/ownTitle.ts';
import type { LayoutContext } from '../layoutContext.ts';
import { identity } from '../letterhead.ts';
import type { PdfNode } from '../node.ts';
import { factsNode } from '../parts/facts.ts';
import { stagesDrawing } from '../parts/figures.ts';
import { partNodes } from '../parts/part.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px } from '../units.ts';
import type { LayBlock } from './block.ts';

/** The cover: who, what, in which stage, how much. Space shrinks as titles grow, so that it stays on its page. */
export const layCover: LayBlock = ({ block, id, dossier }, context) => {
  const long = dossier.initiativeTitle.length > 60;
  return [
    identity(dossier, context.t),
    {
      // What the dossier's own name says beside that of the initiative.
      text: context.rich(ownTitle(dossier)),
      ...type(16, 24),
      color: INK.second,
      margin: [0, px(long ? 56 : 124), 0, 0],
    },
    {
      text: printable(dossier.initiativeTitle),
      style: 'coverTitle',
      ...titleType(dossier.initiativeTitle.length),
      id,
      headlineLevel: 1,
      outline: true,
      outlineText: dossier.initiativeTitle,
      margin: [0, px(6), 0, px(18)],
    },
    ...lead(
      textOf(block).flatMap((passage) => passage.paragraphs),
      context,
    ),
    ...block.parts.flatMap((part, index): PdfNode[] => {
      if (part.type === 'stages') {
        return [{ stack: [stagesDrawing(part, context)], margin: [0, px(long ? 24 : 52), 0, 0] }];
      }
      if (part.type === 'facts') {
        return [
          {
            stack: [
              factsNode(
                part,
                context,
                part.facts.findIndex((fact) => /\d\u00a0\$/.test(fact.value)),
              ),
            ],
            margin: [0, px(long ? 16 : 48), 0, 0],
          },
        ];
      }
      return partNodes(part, `${id}-part-${index}`, context);
    }),
  ];
};

/** Smaller as the title grows: 46 px for a few words, 24 for three hundred letters. */
function titleType(letters: number): { fontSize: number; lineHeight: number } {
  if (letters <= 60) return type(46, 52);
  if (letters <= 110) return type(36, 42);
  return letters <= 180 ? type(30, 36) : type(24, 30);
}

function lead(paragraphs: string[], context: LayoutContext): PdfNode[] {
  const letters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const size = letters <= 260 ? type(20, 30) : type(16, 25);
  return paragraphs.map((text) => ({
    text: context.rich(text),
    ...size,
    margin: [0, 0, letters <= 260 ? px(36) : 0, px(8)],
  }));
}
