import type { Check } from '../../domain/dossierChecks/check.ts';
import type { DossierBlock } from '../../domain/schemas/dossier.ts';
import { changedUnder } from '../changedUnder.ts';
import type { DossierContent } from '../dossierContent.ts';

/** Texts of one's own under which the portfolio says otherwise than when they were written. */
export function changeChecks(
  blocks: readonly DossierBlock[],
  { blocks: drawn }: Pick<DossierContent, 'blocks'>,
): Check[] {
  return drawn
    .filter((one) => {
      const block = blocks.find(({ key }) => key === one.key);
      return block !== undefined && changedUnder(block, one) !== null;
    })
    .map(({ key, title }) => ({
      id: 'changedUnder',
      isBlocking: false,
      place: 'block',
      block: { key, title },
      effects: [],
      names: [],
    }));
}
