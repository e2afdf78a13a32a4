import type { DatedThing } from '../../../shared/domain/schemas/datedThing.ts';
import type { ReadableDb } from '../connection.ts';
import { IN_SIGHT, IS_SURE } from './fundingParts.ts';
import { withLines } from './initiativeQuery/lines.ts';
import { joined, sql } from './initiativeQuery/sql.ts';
import { lastPossibleDay } from './lastPossibleDay.ts';

/** What is dated from a day on, of what is neither in the archives nor in the bin, in the order of its dates. */
export function listDatedThings(db: ReadableDb, today: string): DatedThing[] {
  const { text, values } = joined([withLines(today), sql(THINGS, today, today, today)], '\n');
  return db.all(text, ...values);
}

const OF = `line.title AS "initiativeTitle"`;

/** Of those that share in a funding, whose own end or report it is when there is none. */
const TITLES = `coalesce((SELECT group_concat(i.title, ', ') FROM funding_share AS h
    JOIN initiative AS i ON i.id = h.initiative_id
    WHERE h.funding_id = f.id AND i.removed_at IS NULL), '')`;

/** The next follow-up of each, late or not; steps that are not done; the ends of money that is sure; reports to send. */
const THINGS = `
SELECT 'followUp' AS kind, line.initiative_id || '-' || line.follow_up_on AS key,
  line.follow_up_on AS date, NULL AS time, '' AS label, ${OF}
FROM line WHERE line.archived_at IS NULL AND line.follow_up_on IS NOT NULL
UNION ALL
SELECT 'followUp', p.id, p.due_on, NULL, p.note, ${OF}
FROM line JOIN follow_up AS p ON p.initiative_id = line.initiative_id
WHERE line.archived_at IS NULL AND p.done_on IS NULL AND p.due_on > line.follow_up_on
UNION ALL
SELECT 'milestone', m.id, m.start, NULL, m.label, ${OF}
FROM line JOIN milestone AS m ON m.initiative_id = line.initiative_id
WHERE line.archived_at IS NULL AND m.done_on IS NULL
  AND ${lastPossibleDay('coalesce(m."end", m.start)')} >= ?
UNION ALL
SELECT 'fundingEnd', b.id, b."end", NULL, b.title, ${OF}
FROM line JOIN budget AS b ON b.initiative_id = line.initiative_id
WHERE line.archived_at IS NULL AND b.funding_id IS NULL AND ${lastPossibleDay('b."end"')} >= ?
  AND EXISTS (SELECT 1 FROM budget_line AS l
    WHERE l.budget_id = b.id AND l.state IN ('confirmed', 'received') AND l.in_kind = 0)
UNION ALL
SELECT 'fundingEnd', f.id, f."end", NULL, f.title, ${TITLES}
FROM funding AS f WHERE ${lastPossibleDay('f."end"')} >= ? AND ${IN_SIGHT} AND ${IS_SURE}
UNION ALL
SELECT 'report', r.id, r.due_on, r.due_time, r.label, ${TITLES}
FROM funding_report AS r JOIN funding AS f ON f.id = r.funding_id
WHERE r.state = 'to_do' AND ${IN_SIGHT}
ORDER BY date, kind, key`;
