import type { Correction } from '../../../shared/domain/schemas/correction.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, type Table } from '../record.ts';

const GRID_CORRECTION = {
  name: 'grid_correction',
  columns: {
    id: 'id',
    applicationId: 'application_id',
    componentId: 'component_id',
    madeAt: 'made_at',
    author: 'author',
    text: 'text',
  },
} as const satisfies Table<keyof Correction>;

const SELECT = `
  SELECT c.id, c.application_id AS "applicationId", c.component_id AS "componentId",
    c.made_at AS "madeAt", c.author, c.text
  FROM grid_correction AS c JOIN grid_application AS a ON a.id = c.application_id`;

/** Corrections by application, the first one first. */
export function listCorrections(
  db: ReadableDb,
  where: 'a.id = ?' | 'a.initiative_id = ?',
  value: string,
): Map<string, Correction[]> {
  return grouped(
    db.all<Correction>(`${SELECT} WHERE ${where} ORDER BY c.id`, value),
    'applicationId',
  );
}

/** Adds a correction for ever; refuses (`invalid_input`) while the application is open. */
export function insertCorrection(db: WritableDb, correction: Correction): void {
  insert(db, GRID_CORRECTION, correction);
}
