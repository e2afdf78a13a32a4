import type { DossierAnswer } from '../../../shared/domain/schemas/answer.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table } from '../record.ts';

/** The identifier of the answer that stands for the copy `f`: the last one by its day that no other corrects. */
export const STANDING_ANSWER = `(SELECT b.id FROM dossier_answer AS b WHERE b.frozen_id = f.id
   AND NOT EXISTS (SELECT 1 FROM dossier_answer AS c WHERE c.corrects_id = b.id)
   ORDER BY b.answered_on DESC, b.rowid DESC LIMIT 1)`;

/** An answer with what it wrote in the money. */
export type AnswerRow = Omit<DossierAnswer, 'fundingTitle' | 'inKind' | 'report'> & {
  inKind: number;
  reportLabel: string;
  reportOn: string | null;
  reportTime: string | null;
  stateId: string | null;
  reportId: string | null;
  madeFunding: number;
};

const ANSWER = {
  name: 'dossier_answer',
  columns: {
    id: 'id',
    frozenId: 'frozen_id',
    answeredOn: 'answered_on',
    outcome: 'outcome',
    amount: 'amount',
    inKind: 'in_kind',
    reason: 'reason',
    conditions: 'conditions',
    reportLabel: 'report_label',
    reportOn: 'report_on',
    reportTime: 'report_time',
    note: 'note',
    correctsId: 'corrects_id',
    fundingId: 'funding_id',
    stateId: 'state_id',
    reportId: 'report_id',
    madeFunding: 'made_funding',
    recordedAt: 'recorded_at',
  },
} as const satisfies Table<keyof AnswerRow>;

/** What was answered to a copy that left, in the order in which it was written. */
export function listAnswers(db: ReadableDb, frozenId: string): DossierAnswer[] {
  return db
    .all<AnswerRow & { fundingTitle: string | null }>(
      `SELECT ${columnList(ANSWER)},
         (SELECT g.title FROM funding AS g WHERE g.id = funding_id) AS "fundingTitle"
       FROM dossier_answer WHERE frozen_id = ? ORDER BY rowid`,
      frozenId,
    )
    .map(answerOf);
}

function answerOf({
  inKind,
  reportLabel: label,
  reportOn: dueOn,
  reportTime: dueTime,
  stateId: _state,
  reportId: _report,
  madeFunding: _made,
  ...row
}: AnswerRow & { fundingTitle: string | null }): DossierAnswer {
  const report = dueOn === null ? null : { label, dueOn, dueTime };
  return { ...row, inKind: inKind === 1, report };
}

/** One answer as it is kept; refuses when it is not there. */
export function getAnswerRow(db: ReadableDb, id: string): AnswerRow {
  return find(db, ANSWER, id);
}

/** The answers, to whatever copy, that name a funding. */
export function listAnswersNaming(db: ReadableDb, fundingId: string): string[] {
  return db
    .all<{ id: string }>(
      'SELECT id FROM dossier_answer WHERE funding_id = ? ORDER BY id',
      fundingId,
    )
    .map(({ id }) => id);
}

/** Adds an answer. Nothing changes it afterwards. */
export function insertAnswer(db: WritableDb, row: AnswerRow): void {
  insert(db, ANSWER, row);
}

/** Takes the last answer of a copy back. */
export function removeAnswer(db: WritableDb, id: string): void {
  remove(db, ANSWER, id);
}
