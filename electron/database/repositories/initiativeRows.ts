import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { InitiativeRow } from '../../../shared/domain/schemas/detail.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import type { ReadingLevel, Stage } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';
import { grouped } from '../record.ts';

type Base = Pick<
  InitiativeRow,
  'id' | 'title' | 'summary' | 'carrier' | 'updatedAt' | 'archivedAt'
> & {
  effectCount: number;
  applicationId: string | null;
};
type Named = { initiativeId: string; name: string };
type Entered = { initiativeId: string; stage: Stage; date: string };
type Read = { initiativeId: string; date: string; componentId: string; level: ReadingLevel };

/** The list of initiatives, in the order of their titles. One question a part, whatever their number. */
export function listInitiativeRows(db: ReadableDb, today: LocalDate): InitiativeRow[] {
  const sectors = grouped(db.all<Named>(SECTORS), 'initiativeId');
  const territories = grouped(db.all<Named>(TERRITORIES), 'initiativeId');
  const stages = grouped(db.all<Entered>(STAGES), 'initiativeId');
  const readings = grouped(db.all<Read>(READINGS), 'initiativeId');
  return db.all<Base>(INITIATIVES).map((row) => {
    const stage = presentStage(stages.get(row.id) ?? [], today);
    const read = readings.get(row.id) ?? [];
    return {
      id: row.id,
      title: row.title,
      summary: row.summary,
      carrier: row.carrier,
      sectors: names(sectors.get(row.id)),
      territories: names(territories.get(row.id)),
      stage: stage?.stage ?? null,
      stageSince: stage?.date ?? null,
      lastReadOn: read[0]?.date ?? null,
      readings: read.map(({ componentId, level }) => ({ componentId, level })),
      effectCount: row.effectCount,
      updatedAt: row.updatedAt,
      archivedAt: row.archivedAt,
    };
  });
}

/** How many initiatives there are, archives included. */
export function countInitiatives(db: ReadableDb): number {
  return db.get<{ count: number }>(COUNT)?.count ?? 0;
}

/** Sectors and territories written somewhere in the portfolio, each once. */
export function listSuggestions(db: ReadableDb): { sectors: string[]; territories: string[] } {
  const sectors = db.all<{ name: string }>(USED_SECTORS);
  const territories = db.all<{ name: string }>(USED_TERRITORIES);
  return { sectors: inFrenchOrder(sectors), territories: inFrenchOrder(territories) };
}

const french = new Intl.Collator('fr-CA');

function inFrenchOrder(rows: readonly { name: string }[]): string[] {
  return names(rows).toSorted(french.compare);
}

function names(rows: readonly { name: string }[] = []): string[] {
  return rows.map((row) => row.name);
}

const INITIATIVES = `
  SELECT i.id, i.title, i.summary, i.carrier, i.updated_at AS "updatedAt",
    i.archived_at AS "archivedAt",
    (SELECT count(*) FROM effect AS e WHERE e.initiative_id = i.id) AS "effectCount"
  FROM initiative AS i WHERE i.removed_at IS NULL ORDER BY i.sort_key, i.title, i.id`;

const COUNT = 'SELECT count(*) AS count FROM initiative WHERE removed_at IS NULL';

const USED_SECTORS = `
  SELECT DISTINCT s.name FROM initiative_sector AS s
  JOIN initiative AS i ON i.id = s.initiative_id WHERE i.removed_at IS NULL`;

const USED_TERRITORIES = `
  SELECT t.name FROM initiative_territory AS t
  JOIN initiative AS i ON i.id = t.initiative_id WHERE i.removed_at IS NULL
  UNION SELECT name FROM portfolio_territory`;

const SECTORS = `
  SELECT initiative_id AS "initiativeId", name FROM initiative_sector
  ORDER BY initiative_id, position`;

const TERRITORIES = `
  SELECT initiative_id AS "initiativeId", name FROM initiative_territory
  ORDER BY initiative_id, position`;

const STAGES = `
  SELECT initiative_id AS "initiativeId", stage, date FROM stage_change
  ORDER BY initiative_id, date, id`;

/** Levels of the last application of each initiative that has one. */
const READINGS = `
  SELECT i.id AS "initiativeId", a.date, r.component_id AS "componentId", r.level
  FROM initiative AS i
  JOIN grid_application AS a ON a.id = (
    SELECT b.id FROM grid_application AS b
    WHERE b.initiative_id = i.id
      AND EXISTS (SELECT 1 FROM reading AS s WHERE s.application_id = b.id AND s.level IS NOT NULL)
    ORDER BY b.date DESC, b.id DESC LIMIT 1)
  JOIN reading AS r ON r.application_id = a.id AND r.level IS NOT NULL
  WHERE i.removed_at IS NULL
  ORDER BY i.id, r.rowid`;
