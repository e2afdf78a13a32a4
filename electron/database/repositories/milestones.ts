import type { Milestone } from '../../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

const MILESTONE = {
  name: 'milestone',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    label: 'label',
    start: 'start',
    end: 'end',
    responsible: 'responsible',
    doneOn: 'done_on',
  },
} as const satisfies Table<keyof Milestone>;

/** Milestones of an initiative in the order of time. */
export function listMilestones(db: ReadableDb, initiativeId: string): Milestone[] {
  return db.all(
    `SELECT ${columnList(MILESTONE)} FROM milestone WHERE initiative_id = ? ORDER BY start, id`,
    initiativeId,
  );
}

/** One milestone; refuses when it is not there. */
export function getMilestone(db: ReadableDb, id: string): Milestone {
  return find(db, MILESTONE, id);
}

/** Adds a milestone. */
export function insertMilestone(db: WritableDb, milestone: Milestone): void {
  insert(db, MILESTONE, milestone);
}

/** Writes a milestone as it now is. */
export function updateMilestone(db: WritableDb, milestone: Milestone): void {
  update(db, MILESTONE, milestone.id, milestone);
}

/** Removes a milestone. */
export function removeMilestone(db: WritableDb, id: string): void {
  remove(db, MILESTONE, id);
}
