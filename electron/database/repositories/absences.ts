import type { Absence, AbsenceStep } from '../../../shared/domain/schemas/stakeholder.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, grouped, insert, remove, type Table, update } from '../record.ts';

const ABSENCE = {
  name: 'absence',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    who: 'who',
    phase: 'phase',
    noticedOn: 'noticed_on',
    reason: 'reason',
    inDossier: 'in_dossier',
  },
} as const satisfies Table<Exclude<keyof Absence, 'steps'>>;

const STEP = {
  name: 'absence_step',
  columns: { id: 'id', absenceId: 'absence_id', date: 'date', outcome: 'outcome', note: 'note' },
} as const satisfies Table<keyof AbsenceStep>;

type Row = Omit<Absence, 'steps' | 'inDossier'> & { inDossier: 0 | 1 };

/** Who is missing around the table of an initiative, in the order in which they were noted, and what came of it. */
export function listAbsences(db: ReadableDb, initiativeId: string): Absence[] {
  const steps = grouped(
    db.all<AbsenceStep>(
      `SELECT s.id, s.absence_id AS "absenceId", s.date, s.outcome, s.note FROM absence_step AS s
       JOIN absence AS a ON a.id = s.absence_id WHERE a.initiative_id = ?
       ORDER BY s.absence_id, s.date, s.id`,
      initiativeId,
    ),
    'absenceId',
  );
  return db
    .all<Row>(
      `SELECT ${columnList(ABSENCE)} FROM absence WHERE initiative_id = ? ORDER BY id`,
      initiativeId,
    )
    .map((row) => absenceOf(row, steps.get(row.id) ?? []));
}

function absenceOf(row: Row, steps: AbsenceStep[]): Absence {
  return { ...row, inDossier: row.inDossier === 1, steps };
}

/** One absence; refuses when it is not there. */
export function getAbsence(db: ReadableDb, id: string): Absence {
  const row = db.get<{ initiativeId: string }>(
    'SELECT initiative_id AS "initiativeId" FROM absence WHERE id = ?',
    id,
  );
  const found = row && listAbsences(db, row.initiativeId).find((absence) => absence.id === id);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

/** Notes an absence. */
export function insertAbsence(db: WritableDb, absence: Absence): void {
  insert(db, ABSENCE, absence);
}

/** Writes an absence as it now is; its steps are followed, never written over. */
export function updateAbsence(db: WritableDb, absence: Absence): void {
  update(db, ABSENCE, absence.id, absence);
}

/** Removes an absence that was noted by mistake, with its steps. */
export function removeAbsence(db: WritableDb, id: string): void {
  remove(db, ABSENCE, id);
}

/** Adds what was tried, or what came. */
export function insertAbsenceStep(db: WritableDb, step: AbsenceStep): void {
  insert(db, STEP, step);
}

/** The absence of a step; refuses when the step is not there. */
export function absenceOfStep(db: ReadableDb, id: string): string {
  const row = db.get<{ absenceId: string }>(
    'SELECT absence_id AS "absenceId" FROM absence_step WHERE id = ?',
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.absenceId;
}

/** Takes back a step that was noted by mistake. */
export function removeAbsenceStep(db: WritableDb, id: string): void {
  remove(db, STEP, id);
}
