import { sql } from '../initiativeQuery/sql.ts';
import { DEADLINE_ON, EVERYDAY, ofDossier, ofInitiative, type Sources } from './source.ts';

const OPEN_GRID = `SELECT ${ofInitiative({
  id: 'a.id',
  date: 'a.date',
  day: 'a.date',
  count:
    '(SELECT count(*) FROM reading AS r WHERE r.application_id = a.id AND r.level IS NOT NULL)',
})}
FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id
WHERE a.concluded_at IS NULL AND ${EVERYDAY}`;

/** One that must be in soon is told with what is due. */
const DRAFT = `SELECT ${ofDossier({
  id: 'd.id',
  about: 'd.title',
  date: 'substr(d.updated_at, 1, 10)',
  day: 'd.updated_at',
})}
FROM dossier AS d LEFT JOIN program AS p ON p.id = d.program_id LEFT JOIN initiative AS i ON i.id = d.initiative_id
WHERE NOT EXISTS (SELECT 1 FROM frozen_dossier AS z WHERE z.dossier_id = d.id) AND ${EVERYDAY}
  AND coalesce(${DEADLINE_ON} > ?, 1)`;

/** What was begun: applications of the grid that are not concluded, dossiers that were never printed. */
export const UNFINISHED_SOURCES: Sources<'openGrid' | 'draft'> = {
  openGrid: () => sql(OPEN_GRID),
  draft: ({ horizon }) => sql(DRAFT, horizon),
};
