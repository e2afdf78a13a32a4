import { testimonyState, type Use } from '../../shared/domain/consent.ts';
import { namesIn, quotesIn, readOnce, wordingOf } from '../../shared/domain/quoting.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listTold } from '../database/repositories/testimonies.ts';
import { type Context, today } from './context.ts';

/**
 * What leaves beside dossiers (a calendar, a table, a grid on paper) gives no person away: refuses
 * (`person_told`) texts that have the name of one who told something, whatever the consent, or the words
 * of a testimony that no consent lets be used so today.
 */
export function requireNobodyTold(
  db: ReadableDb,
  context: Context,
  texts: readonly string[],
  use: Use,
): void {
  const wording = wordingOf(texts, readOnce());
  const day = today(context);
  const isTold = listTold(db).some(
    ({ privateName, text, consents }) =>
      namesIn(wording, privateName) ||
      (testimonyState(consents, day, use) !== 'valid' && quotesIn(wording, text)),
  );
  if (isTold) throw new Refusal('person_told');
}
