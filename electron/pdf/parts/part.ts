import type { ContentFacts, ContentPart } from '../../../shared/content/dossierContent.ts';
import { annexesNodes } from '../blocks/annexes.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { columnsNodes } from './columns.ts';
import { entriesNodes } from './entries.ts';
import { factsNode } from './facts.ts';
import {
  coverDrawing,
  familyDrawing,
  figure2Drawing,
  historyDrawing,
  livesDrawing,
  measuresDrawing,
  profileDrawing,
  spreadDrawing,
  stagesDrawing,
  survivalDrawing,
  timelineDrawing,
  yearsDrawing,
} from './figures.ts';
import { passageHeading } from './heading.ts';
import { pathDrawing } from './pathFigure.ts';
import { photosNodes } from './photos.ts';
import { readingsNodes } from './readings.ts';
import { tableNodes } from './table.ts';
import { gapNode, noteNode, passageNodes } from './text.ts';

/** Facts under their heading, when they have one, which goes to the next page with them. */
function headedFacts(part: ContentFacts, id: string, context: LayoutContext): PdfNode[] {
  const facts = factsNode(part, context);
  if (part.heading === undefined) return [facts];
  const heading = passageHeading(part.heading, id, context);
  heading.least = (heading.keep ?? 0) + (facts.least ?? 0);
  heading.keep = (heading.keep ?? 0) + (facts.keep ?? 0);
  return [heading, facts];
}

/** The nodes of a part of a block. `id` names its heading, when it has one, for the bookmarks. */
export function partNodes(part: ContentPart, id: string, context: LayoutContext): PdfNode[] {
  switch (part.type) {
    case 'annexes':
      return annexesNodes(part.annexes, context);
    case 'photos':
      return photosNodes(part, context);
    case 'table':
      return tableNodes(part, context);
    case 'columns':
      return columnsNodes(part, context);
    case 'facts':
      return headedFacts(part, id, context);
    case 'entries':
      return entriesNodes(part, id, context);
    case 'readings':
      return readingsNodes(part, context);
    case 'profile':
      return profileDrawing(part, context.figureCaption(part.caption), context);
    case 'history':
      return historyDrawing(part, context.figureCaption(part.caption), context);
    case 'figure2':
      return [figure2Drawing(part, context).node];
    case 'timeline':
      return [timelineDrawing(part, context).node];
    case 'lives':
      return livesDrawing(part, context);
    case 'spread':
      return spreadDrawing(part, context);
    case 'measures':
      return measuresDrawing(part, context);
    case 'family':
      return [familyDrawing(part, context)];
    case 'survival':
      return survivalDrawing(part.chart, part.caption, context);
    case 'years':
      return yearsDrawing(part, context);
    case 'cover':
      return coverDrawing(part, context);
    case 'path':
      return pathDrawing(part, context);
    case 'stages':
      return [stagesDrawing(part, context)];
    case 'passage':
      // Among the parts, after data: sources, in the type of remarks, but not what a person told.
      return passageNodes(part, id, context, part.isSaid === true ? 'body' : 'note');
    case 'gap':
      return [gapNode(part)];
    case 'note':
      break;
  }
  return [noteNode(part, context)];
}
