import type { ContentPart } from '../../../shared/content/dossierContent.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { columnsNodes } from './columns.ts';
import { entriesNodes } from './entries.ts';
import { factsNode } from './facts.ts';
import { figure2Drawing, stagesDrawing } from './figures.ts';
import { readingsNodes } from './readings.ts';
import { tableNodes } from './table.ts';
import { gapNode, noteNode, passageNodes } from './text.ts';

/** The nodes of a part of a block. `id` names its heading, when it has one, for the bookmarks. */
export function partNodes(part: ContentPart, id: string, context: LayoutContext): PdfNode[] {
  switch (part.type) {
    case 'table':
      return tableNodes(part, context);
    case 'columns':
      return columnsNodes(part, context);
    case 'facts':
      return [factsNode(part, context)];
    case 'entries':
      return entriesNodes(part, id, context);
    case 'readings':
      return readingsNodes(part, context);
    case 'figure2':
      return [figure2Drawing(part, context).node];
    case 'stages':
      return [stagesDrawing(part, context)];
    case 'passage':
      // Among the parts, after data: sources, in the type of remarks.
      return passageNodes(part, id, context, 'note');
    case 'gap':
      return [gapNode(part)];
    case 'note':
      break;
  }
  return [noteNode(part, context)];
}
