import type { AccessPaper } from '../../shared/content/accessPaper.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { DocumentDefinition } from './documentDefinition.ts';
import { onePaper } from './onePaper.ts';
import { tableNodes } from './parts/table.ts';
import { paragraphNodes } from './parts/text.ts';

/** The answer to a person as pdfmake nodes: pure; each call builds its own nodes. */
export function accessDefinition(paper: AccessPaper, t: Translate): DocumentDefinition {
  return onePaper(paper, { id: 'held', t }, (context) => [
    ...paragraphNodes(paper.paragraphs, context),
    ...tableNodes(paper.table, context),
    ...paragraphNodes(paper.after, context, 'note'),
  ]);
}
