import { applicantChecks } from '../../domain/dossierChecks/applicant.ts';
import { actualChecks } from '../../domain/dossierChecks/budget.ts';
import type { Check } from '../../domain/dossierChecks/check.ts';
import { oldChecks } from '../../domain/dossierChecks/oldRules.ts';
import { photoChecks } from '../../domain/dossierChecks/photos.ts';
import { annexChecks, pieceChecks } from '../../domain/dossierChecks/pieces.ts';
import { recordChecks } from '../../domain/dossierChecks/records.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { DossierContent } from '../dossierContent.ts';
import { wholeOf } from '../steps.ts';
import { argumentChecks } from './argument.ts';
import { changeChecks } from './changes.ts';
import { letterChecks } from './letters.ts';
import { emptyChecks, limitChecks } from './texts.ts';

/**
 * All that is worth a look before a dossier leaves, but the rules of its programme (`dossierChecks/rules.ts`
 * of the domain), which pass with the hour. The one list of the window, of the export and of the command line.
 */
export function dossierChecks(source: DossierSource, content: DossierContent): Check[] {
  return wholeOf(dossierChecksBySteps(source, content));
}

/** The same, each look a step. */
export function* dossierChecksBySteps(
  source: DossierSource,
  content: DossierContent,
): Generator<undefined, Check[]> {
  const checks: Check[] = [];
  for (const look of LOOKS) {
    checks.push(...look(source, content));
    yield;
  }
  return checks;
}

const LOOKS: readonly ((source: DossierSource, content: DossierContent) => Check[])[] = [
  ({ template }, content) => limitChecks(template, content),
  pieceChecks,
  annexChecks,
  photoChecks,
  oldChecks,
  recordChecks,
  argumentChecks,
  applicantChecks,
  ({ template }, content) => emptyChecks(template, content),
  actualChecks,
  ({ dossier }, content) => changeChecks(dossier.blocks, content),
  (_, content) => letterChecks(content),
];

/** What blocks first, the rest as it came. */
export function blockingFirst(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}
