import { copiedHtml, copiedText, countedText } from '../../shared/content/copiedBlock.ts';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { countCharacters, countWords } from '../../shared/domain/wordCount.ts';
import type { CopiedBlock } from '../../shared/ipc/contract/dossiers.ts';
import { Refusal } from '../../shared/ipc/errors.ts';

/** A dossier with a block that may be left out of it: it can be copied too, as a form may ask for it elsewhere. */
export function includingBlock(source: DossierSource, key: string): DossierSource {
  const blocks = source.dossier.blocks.map((block) =>
    block.key === key ? Object.assign({}, block, { included: true }) : block,
  );
  return { ...source, dossier: { ...source.dossier, blocks } };
}

/** One block as it is put in the clipboard, in both forms; how much text that is, as its template counts. */
export function copiedBlock(
  { template }: DossierSource,
  content: DossierContent,
  key: string,
): CopiedBlock {
  const block = content.blocks.find((one) => one.key === key);
  if (block === undefined) throw new Refusal('not_found');
  const text = copiedText(block);
  return {
    text,
    html: copiedHtml(block),
    words: countWords(countedText(block), template.counting),
    characters: countCharacters(text),
  };
}
