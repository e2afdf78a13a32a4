import type { AccessPaper } from '../../shared/content/accessPaper.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { type DocumentDefinition, newLayoutContext } from './documentDefinition.ts';
import { tableNodes } from './parts/table.ts';
import { paragraphNodes } from './parts/text.ts';
import { runningHeads } from './runningHeads.ts';
import { INK } from './theme.ts';
import { px } from './units.ts';

/** The answer to a person as pdfmake nodes: pure; each call builds its own nodes. */
export function accessDefinition(paper: AccessPaper, t: Translate): DocumentDefinition {
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
        id: 'held',
        headlineLevel: 1,
        outline: true,
        outlineText: paper.title,
        outlineExpanded: true,
        margin: [0, 0, 0, px(14)],
      },
      ...paragraphNodes(paper.paragraphs, context),
      ...tableNodes(paper.table, context),
      ...paragraphNodes(paper.after, context, 'note'),
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
