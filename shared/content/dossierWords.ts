import type { DossierSource } from '../domain/schemas/detail.ts';
import type { FrozenText } from '../domain/schemas/difference.ts';
import type { Translate } from '../strings/index.ts';
import { type DossierContent, printedBlocks, textOf } from './dossierContent.ts';
import { drawDossier } from './drawDossier.ts';
import { type LimitProblem, limitProblems } from './limits.ts';

/** What a dossier says in words, and the first thing for which its template would not take them. */
export type DossierWords = { texts: FrozenText[]; problem: LimitProblem['kind'] | null };

/** What is kept and verified of the words of a dossier, drawn once for both. */
export function dossierWords(source: DossierSource, t: Translate): DossierWords {
  const content = drawDossier(source, t);
  const [problem] = limitProblems(content, source.template);
  return { texts: textsOf(content), problem: problem?.kind ?? null };
}

/**
 * What the texts of a dossier say, block by block, as they are printed. A copy that leaves keeps them: in
 * some years, the same data would be drawn in other words.
 */
export function textsOf({ blocks }: DossierContent): FrozenText[] {
  return printedBlocks(blocks).map((block) => ({
    key: block.key,
    kind: block.kind,
    title: block.title,
    isOwn: block.ownText !== null,
    paragraphs: textOf(block).flatMap(({ heading, paragraphs }) =>
      [heading, ...paragraphs].filter((one) => one !== ''),
    ),
  }));
}
