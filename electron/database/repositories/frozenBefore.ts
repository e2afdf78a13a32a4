import type { ReadableDb } from '../connection.ts';
import type { FrozenSource } from './frozenTestimonies.ts';
import { HAD_BUDGET } from './frozenWords.ts';

/** A frozen copy of an initiative that was changed since it left, with what it was drawn from. */
export type FrozenBefore = FrozenSource & {
  initiativeId: string;
  initiativeTitle: string;
  /** 1 where its pages had the lines of its budget, as the texts kept tell. */
  hadBudget: number;
};

/** The initiative was changed since the copy left, or somebody answered something of it. */
const WAS_CHANGED = `(i.updated_at >= f.made_at
  OR EXISTS (SELECT 1 FROM correction_notice AS n WHERE n.frozen_id = f.id))`;

/** The copies of an initiative that was changed since they left, or that have a notice; the last first. None of one in the bin. */
export function listFrozenBefore(db: ReadableDb, initiativeId: string): FrozenBefore[] {
  return db.all(
    `SELECT f.id AS "frozenId", f.dossier_id AS "dossierId", f.title, f.recipient,
       f.made_at AS "madeAt", f.source, i.id AS "initiativeId", i.title AS "initiativeTitle",
       ${HAD_BUDGET} AS "hadBudget"
     FROM frozen_dossier AS f JOIN initiative AS i ON i.id = f.initiative_id
     WHERE i.id = ? AND i.removed_at IS NULL AND ${WAS_CHANGED}
     ORDER BY f.made_at DESC, f.id DESC`,
    initiativeId,
  );
}

/** The initiatives that have such a copy. */
export function listInitiativesBefore(db: ReadableDb): string[] {
  return db
    .all<{ id: string }>(
      `SELECT DISTINCT i.id FROM initiative AS i JOIN frozen_dossier AS f ON f.initiative_id = i.id
       WHERE i.removed_at IS NULL AND ${WAS_CHANGED}`,
    )
    .map(({ id }) => id);
}
