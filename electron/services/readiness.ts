import { setImmediate } from 'node:timers/promises';
import { blockingFirst, dossierChecks } from '../../shared/content/dossierChecks/dossierChecks.ts';
import { type LookedThrough, warningsOf } from '../../shared/content/dossierChecks/warnings.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { annexPages } from '../../shared/domain/annexes.ts';
import type { ConsentProblem } from '../../shared/domain/consentProblem.ts';
import type { Check } from '../../shared/domain/dossierChecks/check.ts';
import { type RuleFacts, ruleChecks } from '../../shared/domain/dossierChecks/rules.ts';
import { dossierClues } from '../../shared/domain/dossierClues.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierWarning } from '../../shared/domain/schemas/dossier.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listAcceptedClues } from '../database/repositories/acceptedClues.ts';
import { listDossiers } from '../database/repositories/dossiers.ts';
import { listFundingsOf } from '../database/repositories/fundings.ts';
import { listInadmissibleCosts } from '../database/repositories/inadmissibleCosts.ts';
import { consentProblemsIn, type Leaving, requireNoBlocking } from './consentGate.ts';
import { type Context, clock } from './context.ts';

/**
 * What of a dossier is not covered by a consent today. Asked at each change of the window: it is read, drawn
 * and looked through one after the other, and the window is let through in between. `read` gives the
 * portfolio that is open at that moment.
 */
export async function consentProblemsBySlices(
  read: () => ReadableDb,
  context: Context,
  { sourceNow, t }: { readonly sourceNow: () => DossierSource; readonly t: Translate },
): Promise<ConsentProblem[]> {
  const source = sourceNow();
  await setImmediate();
  const content = drawDossier(source, t);
  await setImmediate();
  return consentProblemsIn(read(), context, source, content);
}

/** Looks through a dossier as it would leave now: the one look of the export and of the command line. */
function lookThrough(db: ReadableDb, context: Context, { source, t }: Leaving): LookedThrough {
  const { dossier } = source;
  const content = drawDossier(source, t);
  const rules = ruleChecks(source, ruleFacts(db, context, source));
  return {
    checks: blockingFirst([...dossierChecks(source, content), ...rules]),
    consents: consentProblemsIn(db, context, source, content),
    clues: dossierClues(
      source,
      listAcceptedClues(db, { dossierId: dossier.id, initiativeId: dossier.initiativeId }),
    ),
  };
}

function ruleFacts(
  db: ReadableDb,
  context: Context,
  { dossier, budget }: Pick<DossierSource, 'dossier' | 'budget'>,
): RuleFacts {
  const { initiativeId } = dossier;
  return {
    fundings: budget === null || initiativeId === null ? [] : listFundingsOf(db, initiativeId),
    dossiers: listDossiers(db),
    inadmissible: budget === null ? [] : listInadmissibleCosts(db, budget.id),
    now: clock(context),
  };
}

/** What a dossier would leave with although it was told, whether or not it may leave. */
export function dossierWarnings(
  db: ReadableDb,
  context: Context,
  leaving: Leaving,
): DossierWarning[] {
  return warningsOf(lookThrough(db, context, leaving), leaving.source, leaving.t);
}

/**
 * A dossier leaves only when nothing of it blocks: words or a name without consent, then each check in the
 * order in which it is listed. Gives what it would leave with although it was told.
 */
export function requireReady(db: ReadableDb, context: Context, leaving: Leaving): DossierWarning[] {
  const looked = lookThrough(db, context, leaving);
  requireNoBlocking(looked.consents);
  const blocking = looked.checks.find(({ isBlocking }) => isBlocking);
  if (blocking !== undefined) throw new Refusal(REFUSALS[blocking.id] ?? 'unexpected');
  return warningsOf(looked, leaving.source, leaving.t);
}

/** Why an export waits, for each check that blocks. */
const REFUSALS: { readonly [id in Check['id']]?: ErrorCode } = {
  unbalanced: 'unbalanced_budget',
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
