import { isDeepStrictEqual } from 'node:util';
import { consentProblems } from '../../shared/content/consentProblems.ts';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import { type ConsentProblem, isConsentBlocking } from '../../shared/domain/consentProblem.ts';
import type { DossierSource, InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { listTold } from '../database/repositories/testimonies.ts';
import { bySlices, type Steps } from '../database/steps.ts';
import { type Context, today } from './context.ts';
import { dossierInitiative } from './dossierSubject.ts';

/** A dossier as it would leave, by whatever way, drawn. */
export type Leaving = { readonly source: DossierSource; readonly content: DossierContent };

/**
 * What of a dossier that is drawn is not covered by a consent today, in all that it would print: by slices,
 * since there may be hundreds of testimonies. `read` gives the portfolio that is open at that moment.
 */
export function consentProblemsIn(
  read: () => ReadableDb,
  context: Context,
  leaving: Leaving,
): Promise<ConsentProblem[]> {
  return bySlices(read, (db) => lookThrough(db, context, leaving));
}

function* lookThrough(
  db: ReadableDb,
  context: Context,
  { source, content }: Leaving,
): Steps<ConsentProblem[]> {
  const { dossier, template } = source;
  const initiative = dossierInitiative(db, dossier);
  const gridApplication =
    initiative.gridApplications.find((one) => one.id === dossier.gridApplicationId) ?? null;
  return yield* consentProblems(
    {
      dossier,
      template,
      initiative,
      gridApplication,
      content,
      told: listTold(db),
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
 * not stop it. `source` gives what it is drawn from at that moment.
 */
export function sameAsLooked(read: () => ReadableDb, source: () => DossierSource): () => void {
  const db = read();
  const moment = db.moment();
  const looked = { source: source(), told: listTold(db) };
  return () => {
    if (read() === db && db.moment() === moment) return;
    if (read() !== db || !isDeepStrictEqual({ source: source(), told: listTold(db) }, looked)) {
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
