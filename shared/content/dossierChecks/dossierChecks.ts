import { applicantChecks } from '../../domain/dossierChecks/applicant.ts';
import { actualChecks } from '../../domain/dossierChecks/budget.ts';
import type { Check } from '../../domain/dossierChecks/check.ts';
import { oldChecks } from '../../domain/dossierChecks/oldRules.ts';
import { photoChecks } from '../../domain/dossierChecks/photos.ts';
import { annexChecks, pieceChecks } from '../../domain/dossierChecks/pieces.ts';
import { recordChecks } from '../../domain/dossierChecks/records.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { DossierContent } from '../dossierContent.ts';
import { argumentChecks } from './argument.ts';
import { changeChecks } from './changes.ts';
import { letterChecks } from './letters.ts';
import { emptyChecks, limitChecks } from './texts.ts';

/**
 * All that is worth a look before a dossier leaves, but the rules of its programme (`dossierChecks/rules.ts`
 * of the domain), which pass with the hour. The one list of the window, of the export and of the command line.
 */
export function dossierChecks(source: DossierSource, content: DossierContent): Check[] {
  return [
    ...limitChecks(source.template, content),
    ...pieceChecks(source),
    ...annexChecks(source),
    ...photoChecks(source),
    ...oldChecks(source),
    ...recordChecks(source),
    ...argumentChecks(source, content),
    ...applicantChecks(source),
    ...emptyChecks(source.template, content),
    ...actualChecks(source),
    ...changeChecks(source.dossier.blocks, content),
    ...letterChecks(content),
  ];
}

/** What blocks first, the rest as it came. */
export function blockingFirst(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}
