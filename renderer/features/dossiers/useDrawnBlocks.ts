import { useMemo } from 'react';
import {
  blockNumbers,
  type ContentBlock,
  type DossierContent,
} from '../../../shared/content/dossierContent.ts';
import { drawDossier } from '../../../shared/content/drawDossier.ts';
import { inFrench } from '../../../shared/domain/language.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { frenchT } from '../../strings.ts';

/** A block as the plan and the middle column show it. */
export interface PlannedBlock {
  readonly content: ContentBlock;
  /** Its number in the PDF; null for the cover, the contents, and what is left out. */
  readonly number: number | null;
}

/**
 * Every block of the dossier drawn from the portfolio by its key, those that are left out too.
 * `content`: those that are in, drawn already.
 */
export function useDrawnBlocks(
  source: DossierSource,
  content: DossierContent,
): ReadonlyMap<string, PlannedBlock> {
  const { blocks: included } = content;
  return useMemo(() => {
    const numbers = blockNumbers(included);
    const drawn = new Map(included.map((block) => [block.key, block]));
    for (const block of drawnOut(source)) {
      if (!drawn.has(block.key)) drawn.set(block.key, block);
    }
    return new Map(
      [...drawn].map(([key, block]) => [key, { content: block, number: numbers.get(key) ?? null }]),
    );
  }, [source, included]);
}

/** The blocks that are left out, as they would be in it. */
function drawnOut(source: DossierSource): readonly ContentBlock[] {
  const out = source.dossier.blocks.filter(({ included }) => !included);
  if (out.length === 0) return [];
  // The references list what the others cite: with them, all are drawn.
  const isWhole = out.some(({ kind }) => kind === 'references');
  const blocks = (isWhole ? source.dossier.blocks : out).map((block) =>
    Object.assign({}, block, { included: true }),
  );
  const whole = { ...source, dossier: { ...source.dossier, blocks } };
  return inFrench(() => drawDossier(whole, frenchT()).blocks);
}
