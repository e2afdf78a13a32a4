import { useMemo } from 'react';
import {
  blockNumbers,
  type ContentBlock,
  type DossierContent,
} from '../../../shared/content/dossierContent.ts';
import { drawDossier } from '../../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useT } from '../../strings.ts';

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
  const t = useT();
  const { blocks: included } = content;
  return useMemo(() => {
    const numbers = new Map<string, number>(
      [...blockNumbers(included)].map(([block, number]) => [block.key, number]),
    );
    const drawn = new Map(included.map((block) => [block.key, block]));
    const all = source.dossier.blocks.map((block) => ({ ...block, included: true }));
    const whole = drawDossier({ ...source, dossier: { ...source.dossier, blocks: all } }, t);
    return new Map(
      whole.blocks.map((block) => [
        block.key,
        { content: drawn.get(block.key) ?? block, number: numbers.get(block.key) ?? null },
      ]),
    );
  }, [source, included, t]);
}
