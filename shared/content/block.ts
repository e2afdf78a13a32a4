import type { DossierSource } from '../domain/schemas/detail.ts';
import type { Translate } from '../strings/index.ts';
import type { ContentBlock, ContentPassage, TableCell } from './dossierContent.ts';
import type { Citations } from './evidence.ts';

/** What a block is drawn from. */
export type BlockInput = { source: DossierSource; t: Translate; citations: Citations };

/** What a block draws; its kind and the person's own text are put on by `drawDossier`. */
export type DrawnBlock = Pick<ContentBlock, 'title' | 'dimension' | 'parts'> & {
  /** Where it comes from, where its kind does not tell (`blockOrigin`). */
  origin?: string | undefined;
  text: ContentPassage[];
};

/** Draws one block from the portfolio: pure, never invents, says what is missing. */
export type DrawBlock = (input: BlockInput) => DrawnBlock;

/** What a dash stands for in these rows, said under them; null where there is none. */
export function dashNote(rows: readonly (readonly TableCell[])[], t: Translate): string | null {
  return rows.flat().some(({ text }) => text === '–') ? t('dossier:dash') : null;
}

/** A cell of a table; an empty text is « – ». */
export function cell(text: string, detail: string | null = null): TableCell {
  return { text: text.trim() === '' ? '–' : text, detail: detail?.trim() ? detail : null };
}
