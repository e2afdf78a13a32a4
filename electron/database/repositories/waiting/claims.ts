import { sql } from '../initiativeQuery/sql.ts';
import { columns, type Sources } from './source.ts';

/** Initiatives with effects that are claimed and lack something (`initiative_facts` counts them), one line each, opening the first of them. */
function claimed(lack: 'unproved' | 'uncontributed'): string {
  return `SELECT ${columns({
    id: 'f.initiative_id',
    title: 'f.title',
    initiativeId: 'f.initiative_id',
    placeId: `f.${lack}_first`,
    count: `f.${lack}`,
    // The only one is named.
    about: `iif(f.${lack} = 1, (SELECT e.statement FROM effect AS e WHERE e.id = f.${lack}_first), '')`,
    sortKey: 'f.sort_key',
  })}
FROM initiative_facts AS f
WHERE f.archived_at IS NULL AND f.removed_at IS NULL AND f.${lack} > 0`;
}

/** Effects that are claimed without evidence, or without the initiative's own contribution. */
export const CLAIM_SOURCES: Sources<'noEvidence' | 'noContribution'> = {
  noEvidence: () => sql(claimed('unproved')),
  noContribution: () => sql(claimed('uncontributed')),
};
