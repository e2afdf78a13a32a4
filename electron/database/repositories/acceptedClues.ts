import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { AcceptedClue, CluePlace } from '../../../shared/domain/dossierClues.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/** The column of what a clue stands in. */
const OWNER = {
  effect: 'effect_id',
  evidence: 'evidence_id',
  dossier: 'dossier_id',
} as const satisfies Record<CluePlace, string>;

/** What of a dossier and of its initiative was looked at and left; of every initiative, without one. */
export function listAcceptedClues(
  db: ReadableDb,
  { dossierId, initiativeId }: { dossierId: string; initiativeId: string | null },
): AcceptedClue[] {
  return db.all(
    `SELECT coalesce(effect_id, evidence_id, dossier_id) AS "id", clue AS "key", accepted_on AS "acceptedOn"
     FROM accepted_clue
     WHERE dossier_id = ?
       OR effect_id IN (SELECT id FROM effect WHERE ? IS NULL OR initiative_id = ?)
       OR evidence_id IN (SELECT id FROM evidence WHERE initiative_id = ?)`,
    dossierId,
    initiativeId,
    initiativeId,
    initiativeId,
  );
}

/** Notes that a clue was looked at and left; null: that it is to be looked at again. */
export function setAcceptedClueOf(
  db: WritableDb,
  clue: { place: CluePlace; ownerId: string; key: string },
  accepted: { id: string; on: LocalDate } | null,
): void {
  const column = OWNER[clue.place];
  db.run(`DELETE FROM accepted_clue WHERE ${column} = ? AND clue = ?`, clue.ownerId, clue.key);
  if (accepted === null) return;
  db.run(
    `INSERT INTO accepted_clue (id, ${column}, clue, accepted_on) VALUES (?, ?, ?, ?)`,
    accepted.id,
    clue.ownerId,
    clue.key,
    accepted.on,
  );
}
