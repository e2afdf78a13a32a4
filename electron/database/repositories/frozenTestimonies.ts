import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import type { ReadableDb } from '../connection.ts';

/** A frozen copy with what it was drawn from. */
export type FrozenSource = Pick<FrozenDossier, 'dossierId' | 'title' | 'recipient' | 'madeAt'> & {
  frozenId: string;
  source: string;
};

/** The frozen copies of an initiative whose source has this identifier, the last first. */
export function listFrozenNaming(
  db: ReadableDb,
  initiativeId: string,
  named: string,
): FrozenSource[] {
  return db.all(
    `SELECT id AS "frozenId", dossier_id AS "dossierId", title, recipient, made_at AS "madeAt", source
     FROM frozen_dossier WHERE initiative_id = ? AND instr(source, ?) > 0
     ORDER BY made_at DESC, id DESC`,
    initiativeId,
    named,
  );
}

/** A frozen copy whose source has the identifier of a testimony with a withdrawal. */
export type FrozenWithdrawn = Omit<FrozenSource, 'dossierId'> & {
  evidenceId: string;
  initiativeId: string;
  number: number;
  /** Null when the initiative lies in the bin, or went for good. */
  pseudonym: string | null;
  /** The day, of a testimony that is gone; null while it is there, with its consents. */
  erasedOn: string | null;
};

/** The frozen copies that name a testimony one of whose consents was withdrawn, the last copy first. */
export function listFrozenWithdrawn(db: ReadableDb): FrozenWithdrawn[] {
  return db.all(
    `SELECT f.id AS "frozenId", f.title, f.recipient, f.made_at AS "madeAt", f.source,
       e.id AS "evidenceId", e.initiative_id AS "initiativeId", e.number,
       CASE WHEN i.removed_at IS NULL THEN t.pseudonym END AS "pseudonym", NULL AS "erasedOn"
     FROM testimony AS t
     JOIN evidence AS e ON e.id = t.evidence_id
     JOIN initiative AS i ON i.id = e.initiative_id
     JOIN frozen_dossier AS f ON f.initiative_id = e.initiative_id AND instr(f.source, e.id) > 0
     WHERE EXISTS (SELECT 1 FROM consent AS c WHERE c.evidence_id = t.evidence_id AND c.withdrawn_on IS NOT NULL)
     UNION ALL
     SELECT f.id, f.title, f.recipient, f.made_at, f.source, w.id, w.initiative_id, w.number,
       CASE WHEN i.removed_at IS NULL THEN nullif(w.pseudonym, '') END, w.withdrawn_on
     FROM erased_withdrawal AS w
     JOIN frozen_dossier AS f ON f.initiative_id = w.initiative_id AND instr(f.source, w.id) > 0
     LEFT JOIN initiative AS i ON i.id = w.initiative_id
     ORDER BY "madeAt" DESC, "frozenId" DESC, number`,
  );
}
