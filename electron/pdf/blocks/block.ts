import type { ContentBlock, DossierContent } from '../../../shared/content/dossierContent.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';

/** What a block's layout gets: the block, its number and place, the dossier around it. */
export type LaidBlock = {
  block: ContentBlock;
  /** From 1; null for the cover and the contents. */
  number: number | null;
  /** Identifier of its title, where the contents and the bookmarks lead. */
  id: string;
  /** First on its page, by order: right after the cover or at the very beginning. */
  first: boolean;
  dossier: DossierContent;
  /** Numbered titles for the table of contents. */
  entries: { id: string; number: number; title: string }[];
};

/** Lays a block out: pure, content in, pdfmake nodes out. */
export type LayBlock = (laid: LaidBlock, context: LayoutContext) => PdfNode[];

/** Identifier of a block's title. */
export function blockId(block: ContentBlock): string {
  return `block-${block.key}`;
}
