import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';

type OfInitiative = { initiativeId: string; initiativeTitle: string };

const OF = `i.id AS "initiativeId", i.title AS "initiativeTitle"`;

/** How many initiatives the portfolio keeps, archived ones too. */
export function countKept(db: ReadableDb): number {
  return (
    db.get<{ count: number }>('SELECT count(*) AS "count" FROM initiative WHERE removed_at IS NULL')
      ?.count ?? 0
  );
}

/** Every initiative, by title, with its stages in the order of time, one row for each; null where it has none. */
export function everyStage(
  db: ReadableDb,
): (OfInitiative & ({ stage: Stage; date: string } | { stage: null; date: null }))[] {
  return db.all(
    `SELECT ${OF}, c.stage, c.date FROM initiative AS i
     LEFT JOIN stage_change AS c ON c.initiative_id = i.id
     WHERE i.removed_at IS NULL ORDER BY i.sort_key, i.title, i.id, c.date, c.id`,
  );
}

/** Initiatives that entered a stage in a year and were last in it at the end of another. */
export type StageSpan = { stage: Stage; from: number; to: number; count: number };

/** In which years' ends initiatives stood in which stages, up to a day; that day stands for the end of its year. */
export function stageSpans(db: ReadableDb, day: LocalDate): StageSpan[] {
  return db.all(
    `WITH given (day) AS (VALUES (?)),
     span AS (
       SELECT c.stage, c.date, lead(c.date) OVER (PARTITION BY c.initiative_id ORDER BY c.date, c.id) AS next
       FROM given AS g CROSS JOIN stage_change AS c WHERE c.date <= g.day
         AND c.initiative_id NOT IN (SELECT i.id FROM initiative AS i WHERE i.removed_at IS NOT NULL)),
     year AS (
       SELECT s.stage, CAST(substr(s.date, 1, 4) AS INTEGER) AS "from",
         CASE WHEN s.next IS NULL THEN CAST(substr(g.day, 1, 4) AS INTEGER)
           ELSE CAST(substr(s.next, 1, 4) AS INTEGER) - 1 END AS "to"
       FROM given AS g CROSS JOIN span AS s)
     SELECT stage, "from", "to", count(*) AS "count" FROM year
     WHERE "from" <= "to" GROUP BY stage, "from", "to"`,
    day,
  );
}
