import { mergedStakeholder } from '../../shared/domain/mergeStakeholders.ts';
import type { StakeholderDetail } from '../../shared/domain/schemas/stakeholder.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listKeptMerges } from '../database/repositories/stakeholderMerges.ts';
import { type MergeBefore, readMerge } from './kept.ts';

/** The merges into a stakeholder that may still be undone, the last first, each with the later one that must be undone before it, if any. */
export function listMerges(db: ReadableDb, keptId: string): StakeholderDetail['merges'] {
  const merges = listKeptMerges(db, keptId).map(({ id, goneName, mergedAt, before }) => ({
    id,
    goneName,
    mergedAt,
    was: readMerge(before),
  }));
  return merges
    .map(({ id, goneName, mergedAt, was }, index) => ({
      id,
      goneName,
      mergedAt,
      undoneAfter:
        merges.slice(index + 1).findLast((later) => standsOn(later.was, was))?.goneName ?? null,
    }))
    .toReversed();
}

/**
 * Whether a later merge into the same stakeholder changed what the former one had made: a line that it
 * brought or united, or a contact or a note to which both added.
 */
function standsOn(later: MergeBefore, former: MergeBefore): boolean {
  const lines = new Set([...former.movedIds, ...former.united.map(({ kept }) => kept.id)]);
  return (
    later.united.some(({ kept }) => lines.has(kept.id)) ||
    (['contact', 'note'] as const).some((field) => adds(later, field) && adds(former, field))
  );
}

function adds({ kept, gone }: MergeBefore, field: 'contact' | 'note'): boolean {
  return mergedStakeholder(kept, gone)[field] !== kept[field];
}
