import type { WritableDb } from '../connection.ts';

/** Records of a table that are destroyed, by the first column of their key. */
export type DestroyedRecords = { readonly table: string; readonly ids: readonly string[] };

/** What the transaction under way notes of its own decision stays told. */
const TOLD = "table_name NOT IN ('retention_round', 'retention_record')";

/**
 * Destroys what the log holds of some records, and of all that the transaction under way changed, but what
 * it notes of its own decision. What touched them can no longer be undone. As for an initiative that is
 * deleted for good (`forgetInitiative`).
 */
export function forgetRecords(db: WritableDb, records: readonly DestroyedRecords[]): void {
  const from =
    (db.get<{ last: number | null }>('SELECT max(last_row) AS last FROM change_action')?.last ??
      0) + 1;
  const rows = db.all<{ id: number }>(`SELECT id FROM change_row WHERE id >= ? AND ${TOLD}`, from);
  for (const { table, ids } of records) {
    rows.push(
      ...db.all<{ id: number }>(
        `SELECT id FROM change_row WHERE table_name = ?
           AND json_extract(key, '$[0]') IN (SELECT value FROM json_each(?))`,
        table,
        JSON.stringify(ids),
      ),
    );
  }
  const gone = JSON.stringify(rows.map(({ id }) => id));
  db.run('DELETE FROM change_file WHERE row_id IN (SELECT value FROM json_each(?))', gone);
  holdActions(db, rows);
  db.run(
    `UPDATE change_row SET data = NULL, former_bytes = NULL, later_bytes = NULL
     WHERE id IN (SELECT value FROM json_each(?))`,
    gone,
  );
}

/** What has rows that are gone stays as it is. */
function holdActions(db: WritableDb, rows: readonly { id: number }[]): void {
  const gone = rows.map(({ id }) => id).toSorted((a, b) => a - b);
  const actions = db.all<{ id: number; firstRow: number; lastRow: number }>(
    `SELECT id, first_row AS "firstRow", last_row AS "lastRow" FROM change_action
     WHERE state IN ('done', 'undone') ORDER BY id`,
  );
  let at = 0;
  for (const { id, firstRow, lastRow } of actions) {
    while (at < gone.length && (gone[at] ?? 0) < firstRow) at += 1;
    if ((gone[at] ?? Infinity) > lastRow) continue;
    db.run("UPDATE change_action SET state = 'fixed' WHERE id = ?", id);
  }
}

/** Identifiers that the log or the file knows of the consents of some testimonies. */
export function consentsOf(db: WritableDb, evidenceIds: readonly string[]): string[] {
  const ids = JSON.stringify(evidenceIds);
  return db
    .all<{ id: string }>(
      `SELECT id FROM consent WHERE evidence_id IN (SELECT value FROM json_each(?))
       UNION SELECT json_extract(key, '$[0]') FROM change_row
       WHERE table_name = 'consent' AND data ->> 'evidence_id' IN (SELECT value FROM json_each(?))`,
      ids,
      ids,
    )
    .map(({ id }) => id);
}

/** Empties evidence that a concluded reading cites: its number and its place stay, under another title. */
export function emptyEvidence(db: WritableDb, id: string, title: string): void {
  db.run(
    `UPDATE evidence SET title = ?, date = NULL, reference = '', url = NULL WHERE id = ?`,
    title,
    id,
  );
  db.run('DELETE FROM consent WHERE evidence_id = ?', id);
  db.run('DELETE FROM testimony_clue WHERE evidence_id = ?', id);
  db.run(
    `UPDATE testimony SET text = '', pseudonym = '', private_name = '', role = '' WHERE evidence_id = ?`,
    id,
  );
}

/** Takes the name out of a testimony, and what was noted of its consents; its words stay. */
export function unnameTestimony(
  db: WritableDb,
  id: string,
  { text, title }: { text: string; title: string },
): void {
  db.run(
    "UPDATE testimony SET text = ?, private_name = '', role = '' WHERE evidence_id = ?",
    text,
    id,
  );
  db.run(`UPDATE evidence SET title = ?, reference = '' WHERE id = ?`, title, id);
  db.run("UPDATE consent SET note = '', withdrawal_note = '' WHERE evidence_id = ?", id);
  db.run('DELETE FROM testimony_clue WHERE evidence_id = ?', id);
}

/** Calls the persons present at a reading by a word and a number, in their order. */
export function unnameParticipants(db: WritableDb, applicationId: string, word: string): void {
  db.run(
    `UPDATE grid_application_participant SET name = ? || ' ' || (position + 1)
     WHERE application_id = ? AND name <> ''`,
    word,
    applicationId,
  );
}

/** Takes the name of the person reached out of a follow-up, and out of its note. */
export function unnameFollowUp(db: WritableDb, id: string, note: string): void {
  db.run("UPDATE follow_up SET whom = '', note = ? WHERE id = ?", note, id);
}
