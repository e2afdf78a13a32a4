import type { Translate } from '../../strings/index.ts';
import { typesetTexts } from '../typeset.ts';
import { drawBlankPaper } from './blankPaper.ts';
import { drawFilledPaper } from './filledPaper.ts';
import type { GridPaper } from './gridPaperContent.ts';
import type { GridPaperSource } from './gridPaperSource.ts';

/** What the grid says on paper, a person's words set for print. Pure: the same source gives the same paper. */
export function drawGridPaper(typed: GridPaperSource, t: Translate): GridPaper {
  const source = typesetTexts(typed);
  return source.filled === null
    ? drawBlankPaper(source, t)
    : drawFilledPaper(source, source.filled, t);
}
