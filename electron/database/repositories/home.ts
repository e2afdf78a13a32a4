import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../connection.ts';

/** What « Accueil » is made of, before the rules that need the day. */
export type HomeRecords = Pick<HomeView, 'milestones' | 'openGrids' | 'drafts'> & {
  initiatives: {
    initiativeId: string;
    initiativeTitle: string;
    isRead: number;
    isArchived: number;
  }[];
  stages: { initiativeId: string; stage: Stage; date: string }[];
};

const OF = `i.id AS "initiativeId", i.title AS "initiativeTitle"`;

/** What is put aside, in the archives or in the bin, waits for no gesture. */
const EVERYDAY = 'i.archived_at IS NULL AND i.removed_at IS NULL';

/** Every record that « Accueil » may show; milestones that are done are left out. */
export function homeRecords(db: ReadableDb): HomeRecords {
  return {
    milestones: db.all(
      `SELECT ${OF}, m.id, m.label, m.start, m."end" FROM milestone AS m
       JOIN initiative AS i ON i.id = m.initiative_id
       WHERE m.done_on IS NULL AND ${EVERYDAY} ORDER BY m.start, m.id`,
    ),
    openGrids: db.all(
      `SELECT ${OF}, a.id, a.date,
         (SELECT count(*) FROM reading AS r WHERE r.application_id = a.id AND r.level IS NOT NULL) AS "read"
       FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id
       WHERE a.concluded_at IS NULL AND ${EVERYDAY} ORDER BY a.date, a.id`,
    ),
    drafts: db.all(
      `SELECT ${OF}, d.id, d.title, d.updated_at AS "updatedAt" FROM dossier AS d
       JOIN initiative AS i ON i.id = d.initiative_id
       WHERE NOT EXISTS (SELECT 1 FROM frozen_dossier AS z WHERE z.dossier_id = d.id) AND ${EVERYDAY}
       ORDER BY d.updated_at DESC, d.id DESC`,
    ),
    initiatives: db.all(
      `SELECT ${OF}, EXISTS (SELECT 1 FROM grid_application AS a WHERE a.initiative_id = i.id) AS "isRead",
         i.archived_at IS NOT NULL AS "isArchived"
       FROM initiative AS i WHERE i.removed_at IS NULL ORDER BY i.sort_key, i.title, i.id`,
    ),
    stages: db.all(
      `SELECT initiative_id AS "initiativeId", stage, date FROM stage_change
       ORDER BY initiative_id, date, id`,
    ),
  };
}
