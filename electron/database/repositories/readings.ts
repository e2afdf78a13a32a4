import type { Reading } from '../../../shared/domain/schemas/grid.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped } from '../record.ts';
import { distinct } from './distinct.ts';

type Row = {
  applicationId: string;
  componentId: string;
  level: ReadingLevel | null;
  justification: string;
};
type Link = { key: string; evidenceId: string };

const READINGS = `
  SELECT r.application_id AS "applicationId", r.component_id AS "componentId", r.level,
    r.justification
  FROM reading AS r JOIN grid_application AS a ON a.id = r.application_id`;

const LINKS = `
  SELECT l.application_id || ' ' || l.component_id AS "key", l.evidence_id AS "evidenceId"
  FROM reading_evidence AS l JOIN grid_application AS a ON a.id = l.application_id`;

/** Readings by application, each in the order in which they were first written. */
export function listReadings(
  db: ReadableDb,
  where: 'a.id = ?' | 'a.initiative_id = ?',
  value: string,
): Map<string, Reading[]> {
  const links = grouped(db.all<Link>(`${LINKS} WHERE ${where} ORDER BY l.position`, value), 'key');
  const rows = db.all<Row>(`${READINGS} WHERE ${where} ORDER BY r.rowid`, value);
  const readings = [...grouped(rows, 'applicationId')].map(([applicationId, group]) => {
    const complete = group.map((row) => ({
      componentId: row.componentId,
      level: row.level,
      justification: row.justification,
      evidenceIds: (links.get(`${applicationId} ${row.componentId}`) ?? []).map(
        (link) => link.evidenceId,
      ),
    }));
    return [applicationId, complete] as const;
  });
  return new Map(readings);
}

/** Writes the reading of one component; refuses (`sealed`) when the application is concluded. */
export function setReading(db: WritableDb, applicationId: string, reading: Reading): void {
  db.run(
    `INSERT INTO reading (application_id, component_id, level, justification) VALUES (?, ?, ?, ?)
     ON CONFLICT (application_id, component_id)
     DO UPDATE SET level = excluded.level, justification = excluded.justification`,
    applicationId,
    reading.componentId,
    reading.level,
    reading.justification,
  );
  db.run(
    'DELETE FROM reading_evidence WHERE application_id = ? AND component_id = ?',
    applicationId,
    reading.componentId,
  );
  for (const [position, evidenceId] of distinct(reading.evidenceIds).entries()) {
    db.run(
      `INSERT INTO reading_evidence (application_id, component_id, position, evidence_id)
       VALUES (?, ?, ?, ?)`,
      applicationId,
      reading.componentId,
      position,
      evidenceId,
    );
  }
}
