import type { GridPaper } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { type DocumentDefinition, newLayoutContext } from '../documentDefinition.ts';
import { runningHeads } from '../runningHeads.ts';
import { INK } from '../theme.ts';
import { blankPaperNodes } from './blankPaper.ts';
import { filledPaperNodes } from './filledPaper.ts';

/** The grid on paper as pdfmake nodes: pure; each call builds its own nodes. */
export function gridPaperDefinition(paper: GridPaper, t: Translate): DocumentDefinition {
  const context = newLayoutContext(t, INK.text, new Set());
  return {
    ...runningHeads(
      {
        initiativeTitle: paper.title,
        title: paper.version,
        organisationName: paper.organisationName,
        notice: paper.notice,
        madeOn: paper.madeOn,
        colour: INK.text,
        opening: 'none',
      },
      t,
    ),
    content: paper.type === 'blank' ? blankPaperNodes(paper) : filledPaperNodes(paper, context),
    info: {
      title: paper.title,
      author: paper.organisationName,
      subject: paper.version,
      day: paper.madeOnDay,
    },
    language: paper.language,
    isClose: false,
  };
}
