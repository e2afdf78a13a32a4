import type { DossierSource } from '../domain/schemas/detail.ts';
import type { FrozenText } from '../domain/schemas/difference.ts';
import type { Translate } from '../strings/index.ts';
import { textOf } from './dossierContent.ts';
import { drawDossier } from './drawDossier.ts';

/**
 * What the texts of a dossier say, block by block, as they are printed. A copy that leaves keeps them: in
 * some years, the same data would be drawn in other words.
 */
export function frozenTexts(source: DossierSource, t: Translate): FrozenText[] {
  return drawDossier(source, t).blocks.map((block) => ({
    key: block.key,
    kind: block.kind,
    title: block.title,
    isOwn: block.ownText !== null,
    paragraphs: textOf(block).flatMap(({ heading, paragraphs }) =>
      [heading, ...paragraphs].filter((one) => one !== ''),
    ),
  }));
}
