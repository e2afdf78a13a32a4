import type { LifeRecord } from '../../../shared/domain/life.ts';
import type { Life } from '../../../shared/domain/schemas/survival.ts';
import type { FundingKind } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import type { Steps } from '../steps.ts';
import { IS_SURE } from './fundingParts.ts';

/** What the life of an initiative beyond its pilot is told from. */
export type LifeRow = LifeRecord &
  Pick<Life, 'initiativeId' | 'title' | 'remains'> & {
    /** Money that is sure, by its periods; null where an end is not known. */
    fundings: { kind: FundingKind; start: string | null; end: string | null }[];
  };

type Stored = Pick<Life, 'initiativeId' | 'title'> & {
  stages: string;
  checks: string;
  calls: string;
  remains: string;
  fundings: string;
  readOn: string | null;
  observedOn: string | null;
};

/** How many are read between two steps. */
const TOGETHER = 50;

/**
 * Every initiative that entered a pilot, in the archives too, in the order of their titles; what is dated
 * after a day is left to the rules, but for the last reading and effect. By steps, as there may be thousands.
 */
export function* lifeRecords(db: ReadableDb, today: string): Steps<LifeRow[]> {
  const ids = db.all<{ id: string }>(ENTERED).map(({ id }) => id);
  const found: LifeRow[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    yield;
    const some = JSON.stringify(ids.slice(from, from + TOGETHER));
    found.push(...db.all<Stored>(LIVES, today, today, some).map(recordOf));
  }
  return found;
}

function recordOf({ initiativeId, title, readOn, observedOn, ...lists }: Stored): LifeRow {
  return {
    initiativeId,
    title,
    stages: parsed<LifeRow['stages']>(lists.stages),
    checks: parsed<LifeRow['checks']>(lists.checks),
    calls: parsed<LifeRow['calls']>(lists.calls),
    remains: parsed<Life['remains']>(lists.remains),
    fundings: parsed<LifeRow['fundings']>(lists.fundings),
    news: [readOn, observedOn].filter((date) => date !== null),
  };
}

const ENTERED = `SELECT i.id FROM initiative AS i
  WHERE i.removed_at IS NULL
    AND EXISTS (SELECT 1 FROM stage_change AS p WHERE p.initiative_id = i.id AND p.stage = 'experimentation')
  ORDER BY i.sort_key, i.title, i.id`;

const LIVES = `
  SELECT i.id AS "initiativeId", i.title,
    (SELECT json_group_array(json_object('stage', s.stage, 'date', s.date, 'endKind', s.end_kind))
      FROM (SELECT * FROM stage_change WHERE initiative_id = i.id ORDER BY date, id) AS s) AS stages,
    (SELECT json_group_array(json_object('date', c.date, 'status', c.status))
      FROM (SELECT * FROM status_check WHERE initiative_id = i.id ORDER BY date, id) AS c) AS checks,
    (SELECT json_group_array(json_object('date', f.done_on, 'outcome', f.outcome))
      FROM (SELECT * FROM follow_up WHERE initiative_id = i.id AND done_on IS NOT NULL ORDER BY done_on, id) AS f) AS calls,
    (SELECT json_group_array(json_object('kind', d.kind, 'name', coalesce(o.title, d.other_name)))
      FROM (SELECT * FROM descent WHERE initiative_id = i.id AND kind <> 'born_of' ORDER BY id) AS d
      LEFT JOIN initiative AS o ON o.id = d.other_initiative_id
      WHERE o.removed_at IS NULL) AS remains,
    (SELECT json_group_array(json_object('kind', f.kind, 'start', f.start, 'end', f."end"))
      FROM funding_share AS h JOIN funding AS f ON f.id = h.funding_id
      WHERE h.initiative_id = i.id AND ${IS_SURE}) AS fundings,
    (SELECT max(a.date) FROM grid_application AS a
      WHERE a.initiative_id = i.id AND a.date <= ?
        AND EXISTS (SELECT 1 FROM reading AS r WHERE r.application_id = a.id AND r.level IS NOT NULL)) AS "readOn",
    (SELECT max(e.observed_on) FROM effect AS e
      WHERE e.initiative_id = i.id AND e.observed_on <= ?) AS "observedOn"
  FROM json_each(?) AS wanted CROSS JOIN initiative AS i ON i.id = wanted.value
  WHERE i.removed_at IS NULL ORDER BY wanted.key`;
