import type { Translate } from '../../strings/index.ts';
import { drawBlankPaper } from './blankPaper.ts';
import { drawFilledPaper } from './filledPaper.ts';
import type { GridPaper } from './gridPaperContent.ts';
import type { GridPaperSource } from './gridPaperSource.ts';

/** What the grid says on paper. Pure: the same source gives the same paper. */
export function drawGridPaper(source: GridPaperSource, t: Translate): GridPaper {
  return source.filled === null
    ? drawBlankPaper(source, t)
    : drawFilledPaper(source, source.filled, t);
}
