import { FUNDER_DOSSIER, withdrawnSince } from '../../shared/domain/consent.ts';
import type { WritableDb } from '../database/connection.ts';
import { insertErasedWithdrawal } from '../database/repositories/erasedWithdrawals.ts';
import { listEvidence } from '../database/repositories/evidence.ts';
import { listFrozenNaming } from '../database/repositories/frozenTestimonies.ts';
import { listTestimonies } from '../database/repositories/testimonies.ts';
import { type Context, today } from './context.ts';

/** Whose testimonies are about to go: of an initiative, one or all; `pseudonym`: it is kept with the day. */
type Going = {
  readonly initiativeId: string;
  readonly evidenceId: string | null;
  readonly keepsPseudonym: boolean;
};

/**
 * Before testimonies go: a withdrawal is still told beside each copy that left with the words. Only what
 * a copy names is kept; neither words nor name.
 */
export function keepWithdrawals(
  db: WritableDb,
  context: Context,
  { initiativeId, evidenceId, keepsPseudonym }: Going,
): void {
  const numbers = new Map(listEvidence(db, initiativeId).map(({ id, number }) => [id, number]));
  for (const { evidenceId: id, consents, pseudonym } of listTestimonies(db, initiativeId)) {
    const withdrawnOn = withdrawnSince(consents, today(context), FUNDER_DOSSIER);
    const isGoing = evidenceId === null || evidenceId === id;
    if (!isGoing || withdrawnOn === null) continue;
    if (listFrozenNaming(db, initiativeId, id).length === 0) continue;
    insertErasedWithdrawal(db, {
      id,
      initiativeId,
      number: numbers.get(id) ?? 1,
      pseudonym: keepsPseudonym ? pseudonym : '',
      withdrawnOn,
    });
  }
}
