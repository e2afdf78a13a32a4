import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb } from '../connection.ts';

/** A frozen copy that may be compared with, and the funder that its dossier was for. */
export type ComparableRow = Pick<
  FrozenDossier,
  'id' | 'dossierId' | 'title' | 'recipient' | 'madeAt'
> & {
  funderId: string | null;
};

/** The copies of an initiative that left, the last first. */
export function listComparable(db: ReadableDb, initiativeId: string | null): ComparableRow[] {
  return db.all(
    `SELECT id, dossier_id AS "dossierId", title, recipient, made_at AS "madeAt",
       source ->> '$.dossier.funderId' AS "funderId"
     FROM frozen_dossier WHERE initiative_id IS ? ORDER BY made_at DESC, id DESC`,
    initiativeId,
  );
}

/**
 * 1 where the pages of a copy had the sentence of its budget, in our words: the first copies had it beside
 * the account, those since leave it to the account. Of a frozen dossier named `f`.
 */
export const HAD_BUDGET = `EXISTS (SELECT 1 FROM json_each(f.texts) AS printed
  WHERE printed.value ->> '$.kind' = 'budget' AND printed.value ->> '$.isOwn' = 0
    AND json_array_length(printed.value, '$.paragraphs') > 0)`;

type FrozenWords = Pick<FrozenDossier, 'madeAt' | 'asked'> & {
  source: string;
  texts: string;
  hadBudget: number;
};

/** What a frozen copy of an initiative, or of the whole portfolio (null), was drawn from, and the words that were printed, as JSON; refuses when it is not there. */
export function getFrozenWords(
  db: ReadableDb,
  { id, initiativeId }: { id: string; initiativeId: string | null },
): FrozenWords {
  const row = db.get<FrozenWords>(
    `SELECT f.made_at AS "madeAt", f.asked, f.source, f.texts, ${HAD_BUDGET} AS "hadBudget"
     FROM frozen_dossier AS f WHERE f.id = ? AND f.initiative_id IS ?`,
    id,
    initiativeId,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row;
}
