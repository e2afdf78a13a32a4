import type { LocalDate } from '../../../../shared/domain/dates.ts';
import type { ReadableDb } from '../../connection.ts';
import { lastPossibleDay, withLines } from './lines.ts';
import { joined, sql } from './sql.ts';

/** Initiatives of everyday lists whose follow-up is late, the longest late first. */
export function listLateFollowUps(
  db: ReadableDb,
  today: LocalDate,
): { initiativeId: string; initiativeTitle: string; date: string }[] {
  const { text, values } = joined([withLines(today), sql(LATE)], ' ');
  return db.all(text, ...values);
}

const LATE = `
SELECT line.initiative_id AS "initiativeId", line.title AS "initiativeTitle",
  line.follow_up_on AS "date"
FROM line WHERE line.archived_at IS NULL AND ${lastPossibleDay('line.follow_up_on')} < line.today
ORDER BY ${lastPossibleDay('line.follow_up_on')}, line.sort_key, line.title, line.initiative_id`;
