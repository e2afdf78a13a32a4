import type { FigurePalette } from '../../shared/figures/palette.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { RichText } from './richText.ts';

/** What the parts of a document need to be set. */
export type LayoutContext = {
  t: Translate;
  palette: FigurePalette;
  rich: RichText;
  /** The organisation's colour where it must be legible. */
  accent: string;
  /** Set close: a few pages are all that there is. */
  isClose: boolean;
  /** « Tableau 3. … », counting from the beginning of the document. */
  tableCaption: (caption: string) => string;
  /** « Figure 1. … ». */
  figureCaption: (caption: string) => string;
  /** How large a photo is, by its identifier; none when it could not be read. */
  pictures?: (id: string) => readonly { width: number; height: number }[];
  /** Identifier of the block being set, under which the bookmarks of its headings stand. */
  parent: string;
};
