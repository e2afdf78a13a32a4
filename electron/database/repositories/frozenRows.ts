import type { FrozenRow } from '../../../shared/ipc/contract/dossiers.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb } from '../connection.ts';
import { STANDING_ANSWER } from './dossierAnswers.ts';

type SentAnswer = NonNullable<FrozenRow['answer']>;

/** A row of the register as SQLite gives it; the answer is empty while there is none. */
type SentRow = Omit<FrozenRow, 'hasDossier' | 'answer'> & {
  hasDossier: number;
  answerId: string | null;
  answeredOn: string | null;
  outcome: SentAnswer['outcome'] | null;
  amount: number | null;
  inKind: number | null;
  reason: string | null;
};

/**
 * All that was sent, the last first, without its bytes: of one initiative, or of all. What left stays
 * listed when its dossier or its initiative is gone; of one in the bin, the title is not told.
 */
export function listFrozenRows(db: ReadableDb, initiativeId: string | null): FrozenRow[] {
  return db
    .all<SentRow>(
      `${SENT} WHERE ? IS NULL OR f.initiative_id = ? ORDER BY f.made_at DESC, f.id DESC`,
      initiativeId,
      initiativeId,
    )
    .map(sentOf);
}

/** One of them; refuses when it is not there. */
export function getFrozenRow(db: ReadableDb, id: string): FrozenRow {
  const row = db.get<SentRow>(`${SENT} WHERE f.id = ?`, id);
  if (row === undefined) throw new Refusal('not_found');
  return sentOf(row);
}

const SENT = `SELECT f.id, f.dossier_id AS "dossierId", f.title, f.recipient, f.made_at AS "madeAt",
   f.purpose, f.funder_id AS "funderId", f.funder_name AS "funderName",
   f.program_name AS "programName", f.asked, f.asked_in_kind AS "askedInKind",
   f.pages, f.bytes, f.sha256, f.initiative_id AS "initiativeId",
   i.title AS "initiativeTitle",
   (i.id IS NOT NULL OR f.initiative_id IS NULL)
     AND EXISTS (SELECT 1 FROM dossier AS d WHERE d.id = f.dossier_id) AS "hasDossier",
   a.id AS "answerId", a.answered_on AS "answeredOn", a.outcome, a.amount, a.in_kind AS "inKind",
   CASE WHEN held.removed_at IS NULL THEN a.reason ELSE '' END AS reason
 FROM frozen_dossier AS f
 LEFT JOIN initiative AS held ON held.id = f.initiative_id
 LEFT JOIN initiative AS i ON i.id = held.id AND i.removed_at IS NULL
 LEFT JOIN dossier_answer AS a ON a.id = ${STANDING_ANSWER}`;

function sentOf({
  hasDossier,
  answerId: id,
  answeredOn,
  outcome,
  amount,
  inKind,
  reason,
  ...row
}: SentRow): FrozenRow {
  const isAnswered = id !== null && answeredOn !== null && outcome !== null;
  return {
    ...row,
    hasDossier: hasDossier === 1,
    answer: isAnswered
      ? { id, answeredOn, outcome, amount, inKind: inKind === 1, reason: reason ?? '' }
      : null,
  };
}
