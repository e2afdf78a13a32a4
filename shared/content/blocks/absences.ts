import { formatPartialDate } from '../../domain/dates.ts';
import { isOpenAbsence } from '../../domain/missingVoices.ts';
import type { Absence } from '../../domain/schemas/stakeholder.ts';
import type { Translate } from '../../strings/index.ts';
import { cell, dashNote } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { upperFirst } from '../words.ts';

/** Who is missing around the table, and what is tried; only those that somebody chose to say in dossiers. */
export function absenceParts(absences: readonly Absence[], t: Translate): ContentPart[] {
  const told = absences.filter(({ inDossier }) => inDossier);
  if (told.length === 0) return [];
  const rows = told.map((absence) => [
    cell(absence.who, absence.reason.trim()),
    cell(
      absence.phase === null
        ? t('dossier:partners.everyPhase')
        : t(`vocabulary:phase.${absence.phase}`),
      absence.noticedOn === null
        ? ''
        : t('dossier:partners.noticed', { date: formatPartialDate(absence.noticedOn) }),
    ),
    cell(followed(absence, t)),
  ]);
  return [
    {
      type: 'table',
      caption: t('dossier:partners.missing'),
      columns: [
        { heading: t('dossier:partners.who'), figures: false, share: 38 },
        { heading: t('dossier:partners.where'), figures: false, share: 20 },
        { heading: t('dossier:partners.tried'), figures: false, share: 42 },
      ],
      rows,
      totals: [],
      note: dashNote(rows, t),
    },
  ];
}

function followed(absence: Absence, t: Translate): string {
  if (absence.steps.length === 0) return '';
  const said = absence.steps.map(({ date, outcome, note }) => {
    const words = {
      date: upperFirst(formatPartialDate(date)),
      outcome: t(`vocabulary:absenceOutcome.${outcome}`),
    };
    const ended = withStop(note.trim());
    return ended === ''
      ? t('dossier:partners.step', words)
      : t('dossier:partners.stepNote', { ...words, note: ended });
  });
  return [...said, ...(isOpenAbsence(absence) ? [t('dossier:partners.stillMissing')] : [])].join(
    ' ',
  );
}

/** A note that ends as a sentence does, whether a person wrote the period or not. */
function withStop(note: string): string {
  return note === '' || /[.!?…»]$/u.test(note) ? note : `${note}.`;
}
