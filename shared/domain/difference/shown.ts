import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidAspect, SaidKind } from '../schemas/said.ts';
import { blocksShowing, shownKinds, showsIndicator } from '../templateBlocks.ts';
import { ASPECT_TOLD_IN, TOLD_IN } from '../toldIn.ts';
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

/** A record with what a dossier says of it only. */
export function asTold(
  source: Pick<FormerSource, 'dossier' | 'template'>,
): (record: SaidRecord) => SaidRecord {
  const shown = shownKinds(source);
  const isSaid = (aspect: SaidAspect) =>
    ASPECT_TOLD_IN[aspect]?.some((kind) => shown.has(kind)) ?? true;
  return (record) => ({ ...record, facts: record.facts.filter(({ aspect }) => isSaid(aspect)) });
}

/** The indicator that a record is, or belongs to. */
export function indicatorOf({ section, openId }: Pick<SaidRecord, 'section' | 'openId'>) {
  return section === 'indicators' ? openId : null;
}
