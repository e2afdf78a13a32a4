import type { BinnedInitiative, InitiativeParts } from '../../../shared/domain/schemas/bin.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { requirePresent } from './presence.ts';

type Row = InitiativeParts & { id: string; title: string; removedAt: string; isArchived: number };

/** What lies in the bin and how much it holds, the last put there first. */
export function listBin(db: ReadableDb): BinnedInitiative[] {
  return db.all<Row>(BIN).map(({ id, title, removedAt, isArchived, ...parts }) => ({
    id,
    title,
    removedAt,
    isArchived: isArchived === 1,
    parts,
  }));
}

/** When each of the initiatives that lie in the bin was put there. */
export function binnedSince(db: ReadableDb, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; removedAt: string }>(SINCE, JSON.stringify(ids));
  return new Map(rows.map(({ id, removedAt }) => [id, removedAt]));
}

/** How many initiatives lie in the bin. */
export function countBin(db: ReadableDb): number {
  return db.get<{ count: number }>(COUNT)?.count ?? 0;
}

/** Puts an initiative in the bin, whole; refuses when it is not there, or lies there already. */
export function putInBin(db: WritableDb, id: string, now: string): void {
  requirePresent(db, id);
  db.run('UPDATE initiative SET removed_at = ? WHERE id = ?', now, id);
}

/** Takes an initiative out of the bin, as it was; refuses (`not_found`) when it is not in it. */
export function takeOutOfBin(db: WritableDb, id: string): void {
  const taken = db.run(
    'UPDATE initiative SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL',
    id,
  );
  if (taken === 0) throw new Refusal('not_found');
}

/** Deletes for good what lies in the bin, with all its parts; what was sent to a funder stays. */
export function deleteFromBin(db: WritableDb, id: string): void {
  const deleted = db.run('DELETE FROM initiative WHERE id = ? AND removed_at IS NOT NULL', id);
  if (deleted === 0) throw new Refusal('not_found');
}

const SINCE = `
  SELECT id, removed_at AS "removedAt" FROM initiative
  WHERE removed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`;

const COUNT = 'SELECT count(*) AS count FROM initiative WHERE removed_at IS NOT NULL';

const of = (table: string, name: string, more = ''): string =>
  `(SELECT count(*) FROM ${table} AS p WHERE p.initiative_id = i.id${more}) AS "${name}"`;

/** A share of another initiative in the same funding: it does not go with this one. */
const OTHER_SHARE =
  'SELECT 1 FROM funding_share AS o WHERE o.funding_id = p.funding_id AND o.initiative_id <> i.id';

const BIN = `
  SELECT i.id, i.title, i.removed_at AS "removedAt", i.archived_at IS NOT NULL AS "isArchived",
    ${of('stage_change', 'stages')},
    ${of('participation', 'participations')},
    ${of('absence', 'absences')},
    ${of('grid_application', 'sealedReadings', ' AND p.concluded_at IS NOT NULL')},
    ${of('grid_application', 'openReadings', ' AND p.concluded_at IS NULL')},
    ${of('effect', 'effects')},
    ${of('indicator', 'indicators')},
    ${of('diffusion', 'diffusions')},
    ${of('status_check', 'statusChecks')},
    ${of('follow_up', 'followUps')},
    ${of('evidence', 'evidence', " AND p.kind <> 'testimony'")},
    ${of('evidence', 'testimonies', " AND p.kind = 'testimony'")},
    ${of('descent', 'descents')},
    ${of('funding_share', 'fundings', ` AND NOT EXISTS (${OTHER_SHARE})`)},
    ${of('budget', 'budgets')},
    ${of('milestone', 'milestones')},
    ${of('dossier', 'dossiers')},
    ${of('frozen_dossier', 'frozenDossiers')}
  FROM initiative AS i WHERE i.removed_at IS NOT NULL ORDER BY i.removed_at DESC, i.id DESC`;
