import type {
  RoundCall,
  RoundContact,
  RoundDone,
} from '../../../shared/domain/schemas/followUpRound.ts';
import type { ReadableDb } from '../connection.ts';
import { withLines } from './initiativeQuery/lines.ts';
import { joined, type Sql, sql } from './initiativeQuery/sql.ts';
import { lastPossibleDay } from './lastPossibleDay.ts';

type Stored = Omit<RoundCall, 'isLate'> & { isLate: number; sortKey: string };

/** Initiatives that are due by a day, in no archive, the longest due first. */
export function listDue(db: ReadableDb, today: string, until: string): RoundCall[] {
  const { text, values } = dueBy(today, until);
  return db
    .all<Stored>(text, ...values)
    .map(({ isLate, sortKey: _key, ...row }) => Object.assign(row, { isLate: isLate === 1 }));
}

/** The question of `listDue`, for who asks more of it. */
export function dueBy(today: string, until: string): Sql {
  return joined([withLines(today), sql(DUE, until)], '\n');
}

/** The dates as they were written: « 99 » fills the vague ones. */
const NEWS = `nullif(replace(max(line.news,
    coalesce((SELECT max(${lastPossibleDay('a.done_on')}) FROM follow_up AS a
      WHERE a.initiative_id = line.initiative_id AND a.outcome = 'answered'), '')), '-99', ''), '')`;

const DUE = `
SELECT d.*, count(s.id) AS silences, max(s.done_on) AS "lastSilence" FROM (
  SELECT line.initiative_id AS "initiativeId", line.title,
    line.sort_key AS "sortKey", line.follow_up_on AS "dueOn",
    ${lastPossibleDay('line.follow_up_on')} < line.today AS "isLate", line.stage,
    ${NEWS} AS "lastNews"
  FROM line WHERE line.archived_at IS NULL AND line.follow_up_on <= ?
) AS d
LEFT JOIN follow_up AS s ON s.initiative_id = d."initiativeId" AND s.outcome = 'silence'
  AND s.done_on >= coalesce(d."lastNews", '')
GROUP BY d."initiativeId"
ORDER BY d."dueOn", d."sortKey", d.title, d."initiativeId"`;

/** Follow-ups that took place in a year, the last first. */
export function listDoneIn(db: ReadableDb, year: number): RoundDone[] {
  return db.all(
    `SELECT f.id, f.initiative_id AS "initiativeId", i.title, f.done_on AS "doneOn", f.outcome
     FROM follow_up AS f JOIN initiative AS i ON i.id = f.initiative_id
     WHERE substr(f.done_on, 1, 4) = ? AND i.removed_at IS NULL
     ORDER BY f.done_on DESC, f.id DESC`,
    String(year),
  );
}

/** Who takes or took part in an initiative, those who do first, those who can be reached before the others. */
export function listContacts(db: ReadableDb, initiativeId: string): RoundContact[] {
  return db.all(
    `SELECT s.name, p.role, s.contact, p.until FROM participation AS p
     JOIN stakeholder AS s ON s.id = p.stakeholder_id
     WHERE p.initiative_id = ?
     ORDER BY p.until IS NOT NULL, s.contact = '', p.until DESC, p.id`,
    initiativeId,
  );
}
