import type { LocalDate } from '../../../shared/domain/dates.ts';
import { MOST_WAITING } from '../../../shared/domain/homeLimits.ts';
import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../connection.ts';

/** The first rows of a question, and how many there are in all. */
export type First<Row> = { rows: Row[]; total: number };

type OfInitiative = HomeView['unread'][number];

const OF = `i.id AS "initiativeId", i.title AS "initiativeTitle"`;

/** What is put aside, in the archives or in the bin, waits for no gesture. */
const EVERYDAY = 'i.archived_at IS NULL AND i.removed_at IS NULL';

/** The steps of calendars that are not done, the first one first. */
export function openMilestones(db: ReadableDb): HomeView['milestones'] {
  return db.all(
    `SELECT ${OF}, m.id, m.label, m.start, m."end" FROM milestone AS m
     JOIN initiative AS i ON i.id = m.initiative_id
     WHERE m.done_on IS NULL AND ${EVERYDAY} ORDER BY m.start, m.id`,
  );
}

/** Applications of the grid that are not concluded. */
export function openGrids(db: ReadableDb): First<HomeView['openGrids'][number]> {
  return first(
    db,
    `SELECT ${OF}, a.id, a.date,
       (SELECT count(*) FROM reading AS r WHERE r.application_id = a.id AND r.level IS NOT NULL) AS "read"`,
    `FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id
     WHERE a.concluded_at IS NULL AND ${EVERYDAY}`,
    'ORDER BY a.date, a.id',
  );
}

/** Dossiers that were never printed, the last changed first. */
export function unprintedDossiers(db: ReadableDb): First<HomeView['drafts'][number]> {
  return first(
    db,
    `SELECT ${OF}, d.id, d.title, d.updated_at AS "updatedAt"`,
    `FROM dossier AS d JOIN initiative AS i ON i.id = d.initiative_id
     WHERE NOT EXISTS (SELECT 1 FROM frozen_dossier AS z WHERE z.dossier_id = d.id) AND ${EVERYDAY}`,
    'ORDER BY d.updated_at DESC, d.id DESC',
  );
}

/** Initiatives that are not closed at a day and to which the grid was never applied, by title. */
export function unreadInitiatives(db: ReadableDb, day: LocalDate): First<OfInitiative> {
  return first(
    db,
    `SELECT ${OF}`,
    `FROM initiative AS i WHERE ${EVERYDAY}
       AND NOT EXISTS (SELECT 1 FROM grid_application AS a WHERE a.initiative_id = i.id)
       AND (SELECT c.stage FROM stage_change AS c WHERE c.initiative_id = i.id AND c.date <= ?
         ORDER BY c.date DESC, c.id DESC LIMIT 1) IS NOT 'closed'`,
    'ORDER BY i.sort_key, i.title, i.id',
    day,
  );
}

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

/** Counted apart: a window over all rows would carry them all to the sorting. */
function first<Row>(
  db: ReadableDb,
  select: string,
  from: string,
  order: string,
  ...values: string[]
): First<Row> {
  const counted = db.get<{ total: number }>(`SELECT count(*) AS "total" ${from}`, ...values);
  return {
    rows: db.all<Row>(`${select} ${from} ${order} LIMIT ${MOST_WAITING}`, ...values),
    total: counted?.total ?? 0,
  };
}
