import type { StageChange } from '../../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

const STAGE_CHANGE = {
  name: 'stage_change',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    stage: 'stage',
    date: 'date',
    reason: 'reason',
    endKind: 'end_kind',
  },
} as const satisfies Table<keyof StageChange>;

/** Stages of an initiative in the order of time. */
export function listStages(db: ReadableDb, initiativeId: string): StageChange[] {
  return db.all(
    `SELECT ${columnList(STAGE_CHANGE)} FROM stage_change WHERE initiative_id = ? ORDER BY date, id`,
    initiativeId,
  );
}

/** One stage change; refuses when it is not there. */
export function getStage(db: ReadableDb, id: string): StageChange {
  return find(db, STAGE_CHANGE, id);
}

/** Adds a stage change. */
export function insertStage(db: WritableDb, stage: StageChange): void {
  insert(db, STAGE_CHANGE, stage);
}

/** Writes a stage change as it now is. */
export function updateStage(db: WritableDb, stage: StageChange): void {
  update(db, STAGE_CHANGE, stage.id, stage);
}

/** Removes a stage change. */
export function removeStage(db: WritableDb, id: string): void {
  remove(db, STAGE_CHANGE, id);
}
