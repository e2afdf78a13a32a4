import { LONGEST_SAID } from '../domain/limits.ts';
import { isBlankText } from '../domain/ownText.ts';
import type { DossierBlock } from '../domain/schemas/dossier.ts';
import { copiedText } from './copiedBlock.ts';
import type { ContentBlock } from './dossierContent.ts';

/**
 * All that the portfolio says in a block, its tables and lists too, whatever a person wrote over it: what
 * is kept with a text of one's own, so that what changed underneath can be told.
 */
export function saidOf(block: ContentBlock): string {
  return copiedText({ ...block, ownText: null, written: [] }).slice(0, LONGEST_SAID);
}

/** What a block said when the text over it was written, where the portfolio says otherwise by now; null elsewhere. */
export function changedUnder(
  { ownText, writtenOver }: Pick<DossierBlock, 'ownText' | 'writtenOver'>,
  block: ContentBlock,
): string | null {
  if (writtenOver === null || isBlankText(ownText)) return null;
  return writtenOver === saidOf(block) ? null : writtenOver;
}
