import type { Reading, ReadingNote } from '../../../shared/domain/schemas/grid.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped } from '../record.ts';
import { distinct } from './distinct.ts';

type Row = Omit<Reading, 'notes' | 'evidenceIds'> & { applicationId: string };
type Link = { key: string; evidenceId: string };
type Note = ReadingNote & { key: string };

const READINGS = `
  SELECT r.application_id AS "applicationId", r.component_id AS "componentId", r.level,
    r.justification, r.what_changed AS "whatChanged", r.private_note AS "privateNote"
  FROM reading AS r JOIN grid_application AS a ON a.id = r.application_id`;

const LINKS = `
  SELECT l.application_id || ' ' || l.component_id AS "key", l.evidence_id AS "evidenceId"
  FROM reading_evidence AS l JOIN grid_application AS a ON a.id = l.application_id`;

const NOTES = `
  SELECT n.application_id || ' ' || n.component_id AS "key", n.sub_element_id AS "subElementId", n.text
  FROM reading_note AS n JOIN grid_application AS a ON a.id = n.application_id`;

/** Readings by application, each in the order in which they were first written. */
export function listReadings(
  db: ReadableDb,
  where: 'a.id = ?' | 'a.initiative_id = ?',
  value: string,
): Map<string, Reading[]> {
  const links = grouped(db.all<Link>(`${LINKS} WHERE ${where} ORDER BY l.position`, value), 'key');
  const notes = grouped(db.all<Note>(`${NOTES} WHERE ${where} ORDER BY n.position`, value), 'key');
  const rows = db.all<Row>(`${READINGS} WHERE ${where} ORDER BY r.rowid`, value);
  const readings = [...grouped(rows, 'applicationId')].map(([applicationId, group]) => {
    const complete = group.map(({ applicationId: _same, ...row }) => {
      const key = `${applicationId} ${row.componentId}`;
      return {
        ...row,
        notes: (notes.get(key) ?? []).map(({ subElementId, text }) => ({ subElementId, text })),
        evidenceIds: (links.get(key) ?? []).map((link) => link.evidenceId),
      };
    });
    return [applicationId, complete] as const;
  });
  return new Map(readings);
}

/** Writes the reading of one component with its notes; refuses (`sealed`) when the application is concluded. */
export function setReading(db: WritableDb, applicationId: string, reading: Reading): void {
  const key = [applicationId, reading.componentId] as const;
  db.run(
    `INSERT INTO reading (application_id, component_id, level, justification, what_changed, private_note)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (application_id, component_id)
     DO UPDATE SET level = excluded.level, justification = excluded.justification,
       what_changed = excluded.what_changed, private_note = excluded.private_note`,
    ...key,
    reading.level,
    reading.justification,
    reading.whatChanged,
    reading.privateNote,
  );
  db.run('DELETE FROM reading_evidence WHERE application_id = ? AND component_id = ?', ...key);
  for (const [position, evidenceId] of distinct(reading.evidenceIds).entries()) {
    db.run(
      `INSERT INTO reading_evidence (application_id, component_id, position, evidence_id)
       VALUES (?, ?, ?, ?)`,
      ...key,
      position,
      evidenceId,
    );
  }
  db.run('DELETE FROM reading_note WHERE application_id = ? AND component_id = ?', ...key);
  for (const [position, { subElementId, text }] of reading.notes.entries()) {
    db.run(
      `INSERT INTO reading_note (application_id, component_id, sub_element_id, position, text)
       VALUES (?, ?, ?, ?, ?)`,
      ...key,
      subElementId,
      position,
      text,
    );
  }
}
