import { toldWords } from '../../shared/content/consentProblems.ts';
import type { Use } from '../../shared/domain/consent.ts';
import type { KeptWords } from '../../shared/domain/keptWords.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { everyTold } from '../database/repositories/testimonies.ts';
import { atOnce, bySlices, type Steps } from '../database/steps.ts';
import { type Context, today } from './context.ts';

/** What a record would say outside, and what it is called, so that it can be found and mended. */
export type Leaving = { readonly name: string; readonly texts: readonly string[] };

/** Records that are looked through in one turn. */
const AT_ONCE = 500;

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
  refuseTold(atOnce(told(db, context, use)).isIn, leaving);
}

/** The same of many records, some at once. `between` is awaited after each of these parts with how much is looked through, from 0 to 1: it lets others work, and throws to stop. */
export async function requireNobodyToldSlowly(
  db: ReadableDb,
  context: Context,
  { leaving, use }: { leaving: readonly Leaving[]; use: Use },
  between: (done: number) => Promise<void>,
): Promise<void> {
  const isTold = await tellerIn(db, context, use);
  for (let from = 0; from < leaving.length; from += AT_ONCE) {
    refuseTold(isTold, leaving.slice(from, from + AT_ONCE));
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await between(Math.min(1, (from + AT_ONCE) / leaving.length));
  }
}

/** What tells whether texts give away somebody who told something until now; each testimony is read once, by slices. */
async function tellerIn(
  db: ReadableDb,
  context: Context,
  use: Use,
): Promise<(texts: readonly string[]) => boolean> {
  return (
    await bySlices(
      () => db,
      (one) => told(one, context, use),
    )
  ).isIn;
}

/** Who told something until now: the name of each, and the words that no consent lets be used so today. */
function* told(db: ReadableDb, context: Context, use: Use): Steps<KeptWords> {
  return yield* toldWords(yield* everyTold(db), today(context), use);
}

function refuseTold(
  isTold: (texts: readonly string[]) => boolean,
  leaving: readonly Leaving[],
): void {
  // All at once first: seldom is anybody told.
  if (!isTold(leaving.flatMap(({ texts }) => texts))) return;
  const { name } = leaving.find(({ texts }) => isTold(texts)) ?? {};
  throw new Refusal('person_told', { about: name });
}
