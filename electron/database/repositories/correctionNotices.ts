import type { CorrectionNotice } from '../../../shared/domain/schemas/correctionNotice.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, parsed, remove, type Table } from '../record.ts';

const CORRECTION_NOTICE = {
  name: 'correction_notice',
  columns: {
    id: 'id',
    frozenId: 'frozen_id',
    kind: 'kind',
    recordId: 'record_id',
    subject: 'subject',
    said: 'said',
    right: 'put_right',
    answer: 'answer',
    on: 'answered_on',
    note: 'note',
  },
} as const satisfies Table<keyof CorrectionNotice>;

type Row = Omit<CorrectionNotice, 'said' | 'right'> & { said: string; right: string };

/** What was done of what copies said wrong: of one initiative, or of all that are not in the bin; the last first. */
export function listCorrectionNotices(
  db: ReadableDb,
  initiativeId: string | null,
): CorrectionNotice[] {
  return db
    .all<Row>(
      `SELECT n.id, n.frozen_id AS "frozenId", n.kind, n.record_id AS "recordId", n.subject, n.said,
         n.put_right AS "right", n.answer, n.answered_on AS "on", n.note
       FROM correction_notice AS n
       JOIN frozen_dossier AS f ON f.id = n.frozen_id
       JOIN initiative AS i ON i.id = f.initiative_id AND i.removed_at IS NULL
       WHERE ? IS NULL OR i.id = ?
       ORDER BY n.answered_on DESC, n.rowid DESC`,
      initiativeId,
      initiativeId,
    )
    .map(({ said, right, ...row }) =>
      Object.assign(row, {
        said: parsed<CorrectionNotice['said']>(said),
        right: parsed<CorrectionNotice['right']>(right),
      }),
    );
}

/** Notes what was done of something that a copy said wrong; refuses (`invalid_input`) what was noted already. */
export function insertCorrectionNotice(db: WritableDb, notice: CorrectionNotice): void {
  insert(db, CORRECTION_NOTICE, {
    ...notice,
    said: JSON.stringify(notice.said),
    right: JSON.stringify(notice.right),
  });
}

/** Takes it back: what the copy said wrong is asked again. */
export function removeCorrectionNotice(db: WritableDb, id: string): void {
  remove(db, CORRECTION_NOTICE, id);
}
