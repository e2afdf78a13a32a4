import type { BulkFacts } from '../../../shared/domain/bulkChange.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { StageChange } from '../../../shared/domain/schemas/initiative.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import type { ReadableDb } from '../connection.ts';
import { grouped, parsed } from '../record.ts';

/** An initiative as a change of several looks at it, and when it last changed. */
export type BulkRow = BulkFacts & { id: string; updatedAt: string };

type Stored = Omit<BulkRow, 'sectors' | 'territories' | 'stage' | 'stageSince'> & {
  sectors: string;
  territories: string;
};
type Entered = Pick<StageChange, 'initiativeId' | 'stage' | 'date'>;

/** Those of the initiatives that are there, in the order in which they are named; one question a part. */
export function listBulkFacts(db: ReadableDb, ids: readonly string[], today: LocalDate): BulkRow[] {
  const wanted = JSON.stringify(ids);
  const stages = grouped(db.all<Entered>(STAGES, wanted), 'initiativeId');
  return db
    .all<Stored>(FACTS, wanted)
    .map((row) => factsOf(row, presentStage(stages.get(row.id) ?? [], today)));
}

function factsOf(row: Stored, present: Entered | null): BulkRow {
  return {
    ...row,
    sectors: parsed(row.sectors),
    territories: parsed(row.territories),
    stage: present?.stage ?? null,
    stageSince: present?.date ?? null,
  };
}

const FACTS = `
  SELECT i.id, i.carrier, i.cdc_role AS "cdcRole", i.archived_at AS "archivedAt",
    i.updated_at AS "updatedAt",
    (SELECT json_group_array(n.name) FROM (
      SELECT name FROM initiative_sector WHERE initiative_id = i.id ORDER BY position) AS n) AS sectors,
    (SELECT json_group_array(json_object('kind', n.kind, 'name', n.name, 'mrcCode', n.mrc_code)) FROM (
      SELECT kind, name, mrc_code FROM initiative_territory WHERE initiative_id = i.id ORDER BY position) AS n)
      AS territories
  FROM json_each(?) AS wanted JOIN initiative AS i ON i.id = wanted.value
  WHERE i.removed_at IS NULL ORDER BY wanted.key`;

const STAGES = `
  SELECT initiative_id AS "initiativeId", stage, date FROM stage_change
  WHERE initiative_id IN (SELECT value FROM json_each(?)) ORDER BY initiative_id, date, id`;
