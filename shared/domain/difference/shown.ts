import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidKind } from '../schemas/said.ts';
import { blocksShowing, showsIndicator } from '../templateBlocks.ts';
import { TOLD_IN } from '../toldIn.ts';
import type { SaidRecord } from './said.ts';

/**
 * Whether a dossier tells records of a kind: one of the blocks where they are told is in it. Of what belongs
 * to an indicator, one of those from which it is not left out.
 */
export function tells(
  source: Pick<FormerSource, 'dossier' | 'template'>,
): (kind: SaidKind, indicatorId?: string | null) => boolean {
  return (kind, indicatorId = null) => {
    const blocks = blocksShowing(source, TOLD_IN[kind]);
    return indicatorId === null ? blocks.length > 0 : showsIndicator(blocks, indicatorId);
  };
}

/** The indicator that a record is, or belongs to. */
export function indicatorOf({ section, openId }: Pick<SaidRecord, 'section' | 'openId'>) {
  return section === 'indicators' ? openId : null;
}
