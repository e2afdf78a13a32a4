import type { SurvivalPaper } from '../../shared/content/survivalPaper.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { type DocumentDefinition, newLayoutContext } from './documentDefinition.ts';
import type { PdfNode } from './node.ts';
import { survivalDrawing } from './parts/figures.ts';
import { tableNodes } from './parts/table.ts';
import { paragraphNodes } from './parts/text.ts';
import { runningHeads } from './runningHeads.ts';
import { INK } from './theme.ts';
import { px } from './units.ts';

/** « Survie » on paper as pdfmake nodes: pure; each call builds its own nodes. */
export function survivalDefinition(paper: SurvivalPaper, t: Translate): DocumentDefinition {
  const context = newLayoutContext(t, INK.text, new Set());
  return {
    ...runningHeads(
      {
        initiativeTitle: paper.title,
        title: paper.lead,
        organisationName: paper.organisationName,
        notice: paper.notice,
        madeOn: paper.madeOn,
        colour: INK.text,
        opening: 'none',
      },
      t,
    ),
    content: [
      {
        text: paper.title,
        style: 'title',
        id: 'survival',
        headlineLevel: 1,
        outline: true,
        outlineText: paper.title,
        outlineExpanded: true,
        margin: [0, 0, 0, px(14)],
      },
      ...paragraphNodes([paper.sentences.join(' ')], context),
      ...survivalDrawing(paper.chart, paper.caption, context),
      ...(paper.ends === null
        ? []
        : [heading(paper.endsTitle), ...tableNodes({ ...paper.ends, caption: '' }, context)]),
      heading(paper.methodTitle),
      ...paragraphNodes(paper.method, context, 'note'),
    ],
    info: {
      title: paper.title,
      author: paper.organisationName,
      subject: paper.lead,
      day: paper.madeOnDay,
    },
    language: paper.language,
    isClose: false,
  };
}

function heading(text: string): PdfNode {
  return { text, style: 'heading', headlineLevel: 2, margin: [0, px(14), 0, px(8)], keep: px(120) };
}
