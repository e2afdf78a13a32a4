import type { SurvivalPaper } from '../../shared/content/survivalPaper.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { DocumentDefinition } from './documentDefinition.ts';
import type { PdfNode } from './node.ts';
import { onePaper } from './onePaper.ts';
import { survivalDrawing } from './parts/figures.ts';
import { tableNodes } from './parts/table.ts';
import { paragraphNodes } from './parts/text.ts';
import { px } from './units.ts';

/** « Survie » on paper as pdfmake nodes: pure; each call builds its own nodes. */
export function survivalDefinition(paper: SurvivalPaper, t: Translate): DocumentDefinition {
  return onePaper(paper, { id: 'survival', t }, (context) => [
    ...paragraphNodes([paper.sentences.join(' ')], context),
    ...survivalDrawing(paper.chart, paper.caption, context),
    ...(paper.ends === null
      ? []
      : [heading(paper.endsTitle), ...tableNodes({ ...paper.ends, caption: '' }, context)]),
    heading(paper.methodTitle),
    ...paragraphNodes(paper.method, context, 'note'),
  ]);
}

function heading(text: string): PdfNode {
  return { text, style: 'heading', headlineLevel: 2, margin: [0, px(14), 0, px(8)], keep: px(120) };
}
