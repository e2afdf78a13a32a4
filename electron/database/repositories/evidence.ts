import type { Evidence } from '../../../shared/domain/schemas/initiative.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

const EVIDENCE = {
  name: 'evidence',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    number: 'number',
    kind: 'kind',
    title: 'title',
    date: 'date',
    reference: 'reference',
    url: 'url',
  },
} as const satisfies Table<keyof Evidence>;

/** Evidence of an initiative, by number. */
export function listEvidence(db: ReadableDb, initiativeId: string): Evidence[] {
  return db.all(
    `SELECT ${columnList(EVIDENCE)} FROM evidence WHERE initiative_id = ? ORDER BY number`,
    initiativeId,
  );
}

/** One piece of evidence; refuses when it is not there. */
export function getEvidence(db: ReadableDb, id: string): Evidence {
  return find(db, EVIDENCE, id);
}

/** The next number of an initiative, taken for good: a removed piece's number is never given again. */
export function takeEvidenceNumber(db: WritableDb, initiativeId: string): number {
  const taken = db.run(
    'UPDATE initiative SET last_evidence_number = last_evidence_number + 1 WHERE id = ?',
    initiativeId,
  );
  const row = db.get<{ number: number }>(
    'SELECT last_evidence_number AS "number" FROM initiative WHERE id = ?',
    initiativeId,
  );
  if (taken === 0 || row === undefined) throw new Refusal('not_found');
  return row.number;
}

/** Adds a piece of evidence. */
export function insertEvidence(db: WritableDb, evidence: Evidence): void {
  insert(db, EVIDENCE, evidence);
}

/** Writes a piece of evidence as it now is; refuses (`evidence_sealed`) when a concluded reading stands on it. */
export function updateEvidence(db: WritableDb, evidence: Evidence): void {
  update(db, EVIDENCE, evidence.id, evidence);
}

/** Removes a piece of evidence and its links; refuses (`evidence_sealed`) when a concluded reading stands on it. */
export function removeEvidence(db: WritableDb, id: string): void {
  remove(db, EVIDENCE, id);
}
