import { setImmediate } from 'node:timers/promises';
import { blockingFirst, dossierChecks } from '../../shared/content/dossierChecks/dossierChecks.ts';
import { type LookedThrough, warningsOf } from '../../shared/content/dossierChecks/warnings.ts';
import { annexPages } from '../../shared/domain/annexes.ts';
import { likelyPurpose } from '../../shared/domain/asking.ts';
import {
  askedChecks,
  type CheckedFunding,
  isHeldBack,
} from '../../shared/domain/dossierChecks/asked.ts';
import type { Check } from '../../shared/domain/dossierChecks/check.ts';
import { photoChecks } from '../../shared/domain/dossierChecks/photos.ts';
import { type RuleFacts, ruleChecks } from '../../shared/domain/dossierChecks/rules.ts';
import { dossierClues } from '../../shared/domain/dossierClues.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierWarning } from '../../shared/domain/schemas/dossier.ts';
import type { SendingPurpose } from '../../shared/domain/vocabulary.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listAcceptedClues } from '../database/repositories/acceptedClues.ts';
import { listDossiers } from '../database/repositories/dossiers.ts';
import { listFundingsOf } from '../database/repositories/fundings.ts';
import { listInadmissibleCosts } from '../database/repositories/inadmissibleCosts.ts';
import { consentProblemsIn, type Leaving, requireNoBlocking } from './consentGate.ts';
import { type Context, clock } from './context.ts';
import type { ScreenWords } from './screenWords.ts';

/** A dossier that is drawn and about to leave. */
export type Drawn = Leaving & { readonly t: Translate };

/**
 * Looks through a dossier as it would leave now: the one look of the export and of the command line. Of a long
 * one each part keeps the process for a while: the window is let through in between. `read` gives the
 * portfolio that is open at that moment.
 */
async function lookThrough(
  read: () => ReadableDb,
  context: Context,
  { source, content }: Drawn,
): Promise<LookedThrough> {
  const { id: dossierId, initiativeId } = source.dossier;
  await setImmediate();
  const checks = dossierChecks(source, content);
  await setImmediate();
  const facts = ruleFacts(read(), context, source);
  const rules = [...askedChecks(source, facts.fundings), ...ruleChecks(source, facts)];
  await setImmediate();
  const clues = dossierClues(source, listAcceptedClues(read(), { dossierId, initiativeId }));
  await setImmediate();
  // The consents last, as they are when the look ends: what was withdrawn a moment ago is seen.
  const consents = await consentProblemsIn(read, context, { source, content });
  return { checks: blockingFirst([...checks, ...rules]), consents, clues };
}

function ruleFacts(
  db: ReadableDb,
  context: Context,
  { dossier, budget }: Pick<DossierSource, 'dossier' | 'budget'>,
): RuleFacts & { readonly fundings: readonly CheckedFunding[] } {
  const { initiativeId } = dossier;
  return {
    fundings: initiativeId === null ? [] : listFundingsOf(db, initiativeId),
    dossiers: listDossiers(db),
    inadmissible: budget === null ? [] : listInadmissibleCosts(db, budget.id),
    now: clock(context),
  };
}

/** What a dossier would leave with although it was told, whether or not it may leave, as the screens say it. */
export async function dossierWarnings(
  read: () => ReadableDb,
  context: Context,
  drawn: Drawn,
  screenWords: ScreenWords,
): Promise<DossierWarning[]> {
  const looked = await lookThrough(read, context, drawn);
  return screenWords((t) => warningsOf(looked, drawn.source, t));
}

/**
 * A dossier leaves only when nothing of it blocks: words or a name without consent, then each check in the
 * order in which it is listed; some only where it is a request (`purpose`; absent: what its blocks say that
 * it is for). Gives what it would leave with although it was told.
 */
export async function requireReady(
  read: () => ReadableDb,
  context: Context,
  drawn: Drawn & { readonly purpose?: SendingPurpose | undefined },
): Promise<DossierWarning[]> {
  const { purpose = likelyPurpose(drawn.source) } = drawn;
  const looked = await lookThrough(read, context, drawn);
  requireNoBlocking(looked.consents);
  const blocking = looked.checks.find((check) => isHeldBack(check, purpose));
  if (blocking !== undefined) throw new Refusal(REFUSALS[blocking.id] ?? 'unexpected');
  return warningsOf(looked, drawn.source, drawn.t);
}

/**
 * A draft is read by a board before all is settled: an unbalanced budget or a text that is too long does not
 * stop it. What protects persons does, as anything that leaves the portfolio.
 */
export async function requireShareable(
  read: () => ReadableDb,
  context: Context,
  drawn: Drawn,
): Promise<void> {
  requireNoBlocking(await consentProblemsIn(read, context, drawn));
  if (photoChecks(drawn.source).some(({ id }) => id === 'photoUnlooked'))
    throw new Refusal('photo_unready');
}

/** Why an export waits, for each check that blocks. */
const REFUSALS: { readonly [id in Check['id']]?: ErrorCode } = {
  unbalanced: 'unbalanced_budget',
  noAsked: 'asked_missing',
  tooLong: 'text_too_long',
  noAnswer: 'answer_missing',
  photoUntold: 'photo_unready',
  photoUnlooked: 'photo_unready',
};

/** Refuses (`checks_changed`) a warning that nobody saw; gives the sentences to keep, ours and not the window's. */
export function requireAccepted(
  warnings: readonly DossierWarning[],
  accepted: readonly string[],
): string[] {
  const seen = new Set(accepted);
  if (!warnings.every(({ key }) => seen.has(key))) throw new Refusal('checks_changed');
  return [...new Set(warnings.map(({ sentence }) => sentence))];
}

/** A funder counts the pages that were written for it, not those of the pieces; refuses (`too_many_pages`) more than it takes. */
export function requirePages(
  { template, dossier }: Pick<DossierSource, 'template' | 'dossier'>,
  { pages }: { readonly pages: number },
): void {
  const { maxPages } = template;
  if (maxPages !== null && pages - annexPages(dossier) > maxPages) {
    throw new Refusal('too_many_pages');
  }
}
