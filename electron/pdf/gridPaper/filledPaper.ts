import type {
  FilledPaper,
  PaperCorrection,
} from '../../../shared/content/gridPaper/gridPaperContent.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { factsNode } from '../parts/facts.ts';
import { profileDrawing } from '../parts/figures.ts';
import { px } from '../units.ts';
import { correctionNodes } from './correction.ts';
import { filledComponentNodes } from './filledComponent.ts';
import { openingNodes } from './opening.ts';
import { sourcesNodes } from './sources.ts';

/** An application as it was read: who and when, its profile, then each component with its reasons. */
export function filledPaperNodes(paper: FilledPaper, context: LayoutContext): PdfNode[] {
  return [
    ...openingNodes(paper),
    factsNode({ type: 'facts', facts: paper.facts }, context),
    ...corrections(paper.corrections),
    {
      text: paper.labels.profile,
      style: 'heading',
      headlineLevel: 2,
      margin: [0, px(14), 0, px(8)],
      keep: px(300),
    },
    ...profileDrawing(
      { type: 'profile', profile: paper.profile, caption: '' },
      paper.profileCaption,
      context,
    ),
    ...paper.dimensions.flatMap((dimension) =>
      dimension.components.flatMap((component, index) =>
        filledComponentNodes(
          {
            component,
            dimension,
            id: `component-${dimension.id}-${index}`,
            dimensionId: `dimension-${dimension.id}`,
            isFirst: index === 0,
          },
          paper.labels,
        ),
      ),
    ),
    ...sourcesNodes(paper.labels.sources, paper.sources),
  ];
}

function corrections(list: PaperCorrection[]): PdfNode[] {
  return list.flatMap((one) => correctionNodes(one));
}
