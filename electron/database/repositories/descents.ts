import type { Descent, Relative } from '../../../shared/domain/schemas/descent.ts';
import type { StageChange } from '../../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import { getEvidenceLinks, setEvidenceLinks } from './evidenceLinks.ts';

const DESCENT = {
  name: 'descent',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    kind: 'kind',
    otherInitiativeId: 'other_initiative_id',
    otherName: 'other_name',
    date: 'date',
    note: 'note',
  },
} as const satisfies Table<Exclude<keyof Descent, 'evidenceIds'>>;

type Row = Omit<Descent, 'evidenceIds'>;

/** Descents that an initiative holds or that name it, in the order in which they were added; not those to what lies in the bin. */
export function listDescents(db: ReadableDb, initiativeId: string): Descent[] {
  return db
    .all<Row>(
      `SELECT ${columnList(DESCENT)} FROM descent
       WHERE (initiative_id = ? OR other_initiative_id = ?) AND NOT EXISTS (
         SELECT 1 FROM initiative AS i WHERE i.removed_at IS NOT NULL
           AND i.id IN (descent.initiative_id, descent.other_initiative_id))
       ORDER BY id`,
      initiativeId,
      initiativeId,
    )
    .map((row) => withEvidence(db, row));
}

/** Initiatives as their relatives show them, in the order of their titles. */
export function listRelatives(db: ReadableDb, ids: readonly string[]): Relative[] {
  const wanted = JSON.stringify(ids);
  const stages = grouped(
    db.all<Pick<StageChange, 'initiativeId' | 'stage' | 'date'>>(
      `SELECT initiative_id AS "initiativeId", stage, date FROM stage_change
       WHERE initiative_id IN (SELECT value FROM json_each(?)) ORDER BY date, id`,
      wanted,
    ),
    'initiativeId',
  );
  return db
    .all<{ id: string; title: string }>(
      `SELECT id, title FROM initiative
       WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL
       ORDER BY sort_key, title, id`,
      wanted,
    )
    .map(({ id, title }) => ({
      id,
      title,
      stages: (stages.get(id) ?? []).map(({ stage, date }) => ({ stage, date })),
    }));
}

/** One descent; refuses when it is not there. */
export function getDescent(db: ReadableDb, id: string): Descent {
  return withEvidence(db, find<Row>(db, DESCENT, id));
}

/** Adds a descent with its evidence; refuses (`descent_cycle`) a birth from one's own descendant. */
export function insertDescent(db: WritableDb, descent: Descent): void {
  insert(db, DESCENT, descent);
  setEvidenceLinks(db, 'descent', descent.id, descent.evidenceIds);
}

/** Writes a descent as it now is; refuses as when it is added. */
export function updateDescent(db: WritableDb, descent: Descent): void {
  update(db, DESCENT, descent.id, descent);
  setEvidenceLinks(db, 'descent', descent.id, descent.evidenceIds);
}

/** Removes a descent. */
export function removeDescent(db: WritableDb, id: string): void {
  remove(db, DESCENT, id);
}

function withEvidence(db: ReadableDb, row: Row): Descent {
  return { ...row, evidenceIds: getEvidenceLinks(db, 'descent', row.id) };
}
