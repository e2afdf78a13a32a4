import { testimonyState, type Use } from '../../shared/domain/consent.ts';
import { namesIn, quotesIn, readOnce, wordingOf } from '../../shared/domain/quoting.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listTold } from '../database/repositories/testimonies.ts';
import { type Context, today } from './context.ts';

/** What a record would say outside, and what it is called, so that it can be found and mended. */
export type Leaving = { readonly name: string; readonly texts: readonly string[] };

/**
 * What leaves beside dossiers (a calendar, a table, a grid on paper) gives no person away: refuses
 * (`person_told`, about the first record that does) texts that have the name of one who told something,
 * whatever the consent, or the words of a testimony that no consent lets be used so today.
 */
export function requireNobodyTold(
  db: ReadableDb,
  context: Context,
  leaving: readonly Leaving[],
  use: Use,
): void {
  const day = today(context);
  const told = listTold(db);
  const isTold = (texts: readonly string[]) => {
    const wording = wordingOf(texts, readOnce());
    return told.some(
      ({ privateName, text, consents }) =>
        namesIn(wording, privateName) ||
        (testimonyState(consents, day, use) !== 'valid' && quotesIn(wording, text)),
    );
  };
  // All at once first: seldom is anybody told.
  if (!isTold(leaving.flatMap(({ texts }) => texts))) return;
  const { name } = leaving.find(({ texts }) => isTold(texts)) ?? {};
  throw new Refusal('person_told', { about: name });
}
