import type { BlankPaper } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import { readingSign } from '../../../shared/figures/readingSigns.ts';
import type { PdfNode } from '../node.ts';
import { sign } from '../parts/heading.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
import { blankComponentNodes } from './blankComponent.ts';
import { openingNodes } from './opening.ts';
import { sourcesNodes } from './sources.ts';
import { HAND, handLines, label } from './writing.ts';

const GAP = px(24);
const NARROW = px(180);
const WIDE = TEXT_WIDTH - NARROW - GAP;

/** The grid to write on: what it is and how to go about it, then a page a component. */
export function blankPaperNodes(paper: BlankPaper): PdfNode[] {
  return [
    ...openingNodes(paper),
    {
      columns: [
        { width: WIDE, stack: [label(paper.labels.initiative), handLines(1, HAND, WIDE)] },
        { width: NARROW, stack: [label(paper.labels.date), handLines(1, HAND, NARROW)] },
      ],
      columnGap: GAP,
    },
    label(paper.labels.people),
    handLines(4),
    {
      text: paper.labels.levels,
      style: 'heading',
      headlineLevel: 2,
      margin: [0, px(26), 0, px(6)],
    },
    ...paper.levels.map(
      (one): PdfNode => ({
        columns: [
          {
            width: px(30),
            stack: [sign(readingSign(one.level), 18, INK.text)],
            margin: [0, px(1), 0, 0],
          },
          { width: px(150), text: one.label, bold: true, ...type(15, 22) },
          { width: '*', text: one.hint, ...type(15, 22), color: INK.second },
        ],
        margin: [0, 0, 0, px(4)],
      }),
    ),
    {
      role: 'L',
      stack: paper.steps.map(
        (text): PdfNode => ({
          role: 'LI',
          stack: [
            {
              role: 'LBody',
              text: printable(text),
              ...type(15, 22),
              margin: [0, 0, 0, px(6)],
            },
          ],
        }),
      ),
      margin: [0, px(14), 0, 0],
    },
    ...sourcesNodes(paper.labels.sources, paper.sources),
    ...paper.dimensions.flatMap((dimension) =>
      dimension.components.flatMap((component, index) =>
        blankComponentNodes(
          {
            component,
            dimension,
            id: `component-${dimension.id}-${index}`,
            dimensionId: `dimension-${dimension.id}`,
            isFirst: index === 0,
          },
          paper,
        ),
      ),
    ),
  ];
}
