import { isDeepStrictEqual } from 'node:util';
import { consentProblems, toldWords } from '../../shared/content/consentProblems.ts';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import { type ConsentProblem, isConsentBlocking } from '../../shared/domain/consentProblem.ts';
import type { KeptWords } from '../../shared/domain/keptWords.ts';
import type { DossierSource, InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { Told } from '../../shared/domain/schemas/testimony.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { everyTold, listTold } from '../database/repositories/testimonies.ts';
import { bySlices, type Steps } from '../database/steps.ts';
import { type Context, today } from './context.ts';
import { dossierInitiative } from './dossierSubject.ts';

/** A dossier as it would leave, by whatever way, drawn. */
export type Leaving = { readonly source: DossierSource; readonly content: DossierContent };

/** Those who told something, read once for many dossiers of one moment. */
export type Tellers = { readonly told: readonly Told[]; readonly toldWords: KeptWords };

/** Reads those who told something, by slices. */
export function tellersOf(db: ReadableDb, context: Context): Promise<Tellers> {
  return bySlices(
    () => db,
    function* reading(one) {
      const told = yield* everyTold(one);
      return { told, toldWords: yield* toldWords(told, today(context)) };
    },
  );
}

/**
 * What of a dossier that is drawn is not covered by a consent today, in all that it would print: by slices,
 * since there may be hundreds of testimonies. `read` gives the portfolio that is open at that moment.
 */
export function consentProblemsIn(
  read: () => ReadableDb,
  context: Context,
  leaving: Leaving,
): Promise<ConsentProblem[]> {
  return bySlices(read, function* looking(db) {
    const told = yield* everyTold(db);
    return yield* lookThrough(db, context, { ...leaving, told });
  });
}

/** Whether a consent stops a dossier that is drawn, by those who were read; nobody may write meanwhile. */
export async function isHeldByConsent(
  db: ReadableDb,
  context: Context,
  leaving: Leaving & Tellers,
): Promise<boolean> {
  const looking = { ...leaving, isEnough: isConsentBlocking };
  return (
    await bySlices(
      () => db,
      (one) => lookThrough(one, context, looking),
    )
  ).some(isConsentBlocking);
}

function* lookThrough(
  db: ReadableDb,
  context: Context,
  {
    source,
    ...leaving
  }: Leaving &
    Pick<Tellers, 'told'> & {
      readonly toldWords?: KeptWords;
      readonly isEnough?: typeof isConsentBlocking;
    },
): Steps<ConsentProblem[]> {
  const { dossier, template } = source;
  const initiative = dossierInitiative(db, dossier);
  const gridApplication =
    initiative.gridApplications.find((one) => one.id === dossier.gridApplicationId) ?? null;
  return yield* consentProblems(
    {
      ...leaving,
      dossier,
      template,
      initiative,
      gridApplication,
      drawnFrom: () => drawnFrom(db, source, initiative),
    },
    today(context),
  );
}

/** Nothing goes to the clipboard with the words or the name of a person who did not consent; only what this block says is looked at. */
export async function requireConsent(
  read: () => ReadableDb,
  context: Context,
  { block, ...leaving }: Leaving & { readonly block: string },
): Promise<void> {
  const found = await consentProblemsIn(read, context, leaving);
  requireNoBlocking(found.filter((one) => one.block === block));
}

/**
 * What refuses (`checks_changed`) once a dossier is not drawn from what it was looked through from, or persons
 * do not say or allow what they did then: choosing a place and laying out take a while. Other writing does
 * not stop it. `looked` is what it was drawn from, at this very moment; `source` gives what it is drawn from later.
 */
export function sameAsLooked(
  read: () => ReadableDb,
  looked: DossierSource,
  source: () => DossierSource,
): () => void {
  const db = read();
  const moment = db.moment();
  const told = listTold(db);
  return () => {
    if (read() === db && db.moment() === moment) return;
    const isSame = read() === db && isDeepStrictEqual([source(), listTold(db)], [looked, told]);
    if (!isSame) {
      throw new Refusal('checks_changed');
    }
  };
}

/** Refuses (`consent_missing`) what has the words or the name of a person who did not consent. */
export function requireNoBlocking(problems: readonly ConsentProblem[]): void {
  if (problems.some(isConsentBlocking)) throw new Refusal('consent_missing');
}

function* drawnFrom(
  db: ReadableDb,
  { portfolio }: DossierSource,
  initiative: InitiativeDetail,
): Generator<InitiativeDetail> {
  if (portfolio === null) yield initiative;
  for (const { id } of portfolio?.initiatives ?? []) yield getInitiativeDetail(db, id);
}
