import type { StakeholderMerge } from '../../../shared/domain/schemas/stakeholder.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, type Kept, remove, type Table, update } from '../record.ts';

const MERGE = {
  name: 'stakeholder_merge',
  columns: {
    id: 'id',
    keptId: 'kept_id',
    goneName: 'gone_name',
    mergedAt: 'merged_at',
    form: 'form',
    before: 'before',
  },
} as const satisfies Table<string>;

/** A merge with what things were before it. */
export type KeptMerge = StakeholderMerge & { before: Kept };

/** Merges into a stakeholder that may still be undone, with what things were, the first one first. */
export function listKeptMerges(db: ReadableDb, keptId: string): KeptMerge[] {
  return db
    .all<StakeholderMerge & { form: number; text: string }>(
      `SELECT id, gone_name AS "goneName", merged_at AS "mergedAt", form, before AS "text"
       FROM stakeholder_merge WHERE kept_id = ? ORDER BY id`,
      keptId,
    )
    .map(({ id, goneName, mergedAt, form, text }) => ({
      id,
      goneName,
      mergedAt,
      before: { form, text },
    }));
}

/** Keeps what things were before a merge. */
export function insertMerge(
  db: WritableDb,
  { before, ...merge }: KeptMerge & { keptId: string },
): void {
  insert(db, MERGE, { ...merge, form: before.form, before: before.text });
}

/** What things were before a merge; refuses when it is not there any more. */
export function getMerge(db: ReadableDb, id: string): { keptId: string; before: Kept } {
  const row = db.get<{ keptId: string; form: number; before: string }>(
    'SELECT kept_id AS "keptId", form, before FROM stakeholder_merge WHERE id = ?',
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return { keptId: row.keptId, before: { form: row.form, text: row.before } };
}

/** Merges that keep something of an initiative, to be rewritten without it. */
export function listMergesOf(db: ReadableDb, initiativeId: string): { id: string; before: Kept }[] {
  return db
    .all<{ id: string; form: number; text: string }>(
      'SELECT id, form, before AS "text" FROM stakeholder_merge WHERE instr(before, ?) > 0',
      initiativeId,
    )
    .map(({ id, form, text }) => ({ id, before: { form, text } }));
}

/** Writes what a merge keeps as it now is. */
export function updateMerge(db: WritableDb, id: string, { form, text }: Kept): void {
  update(db, MERGE, id, { form, before: text });
}

/** Forgets a merge, once undone. */
export function removeMerge(db: WritableDb, id: string): void {
  remove(db, MERGE, id);
}
