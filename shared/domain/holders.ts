import type { HolderPart, RecordRef } from './consentProblem.ts';
import type { InitiativeDetail } from './schemas/detail.ts';
import { textsIn } from './textsIn.ts';

/** What is looked for in a text, and whether that text is printed as it stands. */
export type Sought = {
  readonly has: (text: string) => boolean;
  readonly isPrinted: (text: string) => boolean;
};

/**
 * The record that holds a text that was found in print: of those that have it, the first whose text is
 * printed whole. Testimonies are not looked through: they are what is protected. Null: none has it.
 */
export function holderOf(
  initiatives: Iterable<InitiativeDetail>,
  { has, isPrinted }: Sought,
): RecordRef | null {
  let cut: RecordRef | null = null;
  for (const initiative of initiatives) {
    for (const { record, texts } of recordsOf(initiative)) {
      const found = texts.filter(has);
      if (found.some(isPrinted)) return record;
      if (found.length > 0) cut ??= record;
    }
  }
  return cut;
}

type Held = { readonly record: RecordRef; readonly texts: readonly string[] };

function recordsOf(initiative: InitiativeDetail): Held[] {
  const {
    id: initiativeId,
    testimonies: _testimonies,
    followUpRhythm: _rhythm,
    evidence,
    family,
    effects,
    effectLinks,
    indicators,
    diffusions,
    statusChecks,
    stages,
    milestones,
    participations,
    inKindContributions,
    absences,
    budgets,
    gridApplications,
    followUps,
    ...own
  } = initiative;
  const held = (part: HolderPart, records: readonly { readonly id: string }[]): Held[] =>
    records.map((one) => ({ record: { initiativeId, part, id: one.id }, texts: textsIn(one) }));
  return [
    { record: { initiativeId, part: 'initiative', id: initiativeId }, texts: textsIn(own) },
    ...held('effects', effects),
    ...held('effectLinks', effectLinks),
    ...held('indicators', indicators),
    ...held('diffusions', diffusions),
    ...held('statusChecks', statusChecks),
    ...held('stages', stages),
    ...held('milestones', milestones),
    ...held('participations', participations),
    ...held('inKindContributions', inKindContributions),
    ...held('absences', absences),
    ...held(
      'evidence',
      evidence.filter(({ kind }) => kind !== 'testimony'),
    ),
    ...held('descents', family.descents),
    ...held('budgets', budgets),
    ...held('gridApplications', gridApplications),
    // Whom a follow-up reached is never printed: it comes after all that may be.
    ...held('followUps', followUps),
  ];
}
