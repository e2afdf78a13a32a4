import type { BlockKind } from '../domain/blockKinds.ts';
import type { DossierSource } from '../domain/schemas/detail.ts';
import type { DossierBlock } from '../domain/schemas/dossier.ts';
import { askedOf } from '../domain/templateBlocks.ts';
import type { Translate } from '../strings/index.ts';
import { isContributed } from './effectItem.ts';

type Told = Pick<DossierSource, 'dossier' | 'template'> & {
  readonly initiative: Pick<DossierSource['initiative'], 'effects' | 'diffusions'>;
};

/**
 * What a dossier says once, though two of its blocks could. The argument, where it is, tells the effects with
 * their evidence; the results, where they are, tell what contributed and what spread. Each names the other by the
 * heading under which it is read; null where that block is not in the dossier.
 */
export function argumentHeading(source: Told, t: Translate): string | null {
  const block = showing(source, 'argument');
  if (block === null) return null;
  return askedOf(source.template, block)?.title ?? t('dossier:argument.title');
}

/** The heading of the results; null where they are not in the dossier. */
export function resultsHeading(source: Told, t: Translate): string | null {
  const block = showing(source, 'results');
  if (block === null) return null;
  return askedOf(source.template, block)?.title ?? resultsTitle(source, t);
}

/** Our own heading of the results: what they hold, without the effects where the argument tells them. */
export function resultsTitle(source: Told, t: Translate): string {
  const { effects, diffusions } = source.initiative;
  if (showing(source, 'argument') === null) return t('dossier:results.title');
  if (!effects.some(isContributed)) return t('dossier:results.titleSpread');
  return diffusions.length === 0
    ? t('dossier:results.titleContribution')
    : t('dossier:results.titleBoth');
}

/** The block of a dossier that shows all that a kind draws: itself, or a question that it answers with its parts. */
function showing({ dossier, template }: Told, kind: BlockKind): DossierBlock | null {
  return (
    dossier.blocks.find((block) => {
      if (!block.included) return false;
      if (block.kind === kind) return true;
      if (block.kind !== 'question') return false;
      const asked = askedOf(template, block);
      return asked?.showsParts === true && asked.draws.includes(kind);
    }) ?? null
  );
}
