import { sql } from '../initiativeQuery/sql.ts';
import { EVERYDAY, ofInitiative, type Sources } from './source.ts';

/** Effects that are claimed (`isClaimed`) and lack something, one line an initiative, opening the first of them. */
function claimed(lack: string): string {
  return `SELECT ${ofInitiative({
    id: 'i.id',
    placeId: 'l.effect_id',
    count: 'l.count',
    // The only one is named.
    about: `iif(l.count = 1, l.statement, '')`,
  })}
FROM (
  SELECT e.initiative_id, min(e.id) AS effect_id, e.statement, count(*) AS count
  FROM effect AS e WHERE (e.observed_on IS NOT NULL OR e.expected = 0) AND ${lack}
  GROUP BY e.initiative_id
) AS l JOIN initiative AS i ON i.id = l.initiative_id WHERE ${EVERYDAY}`;
}

const NO_EVIDENCE = claimed(
  'NOT EXISTS (SELECT 1 FROM effect_evidence AS v WHERE v.effect_id = e.id)',
);
const NO_CONTRIBUTION = claimed(`trim(e.own_contribution, char(9, 10, 13, 32, 160, 8239)) = ''`);

/** Effects that are claimed without evidence, or without the initiative's own contribution. */
export const CLAIM_SOURCES: Sources<'noEvidence' | 'noContribution'> = {
  noEvidence: () => sql(NO_EVIDENCE),
  noContribution: () => sql(NO_CONTRIBUTION),
};
