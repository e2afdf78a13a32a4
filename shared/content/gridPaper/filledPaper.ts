import { formatPartialDate } from '../../domain/dates.ts';
import { foundReading } from '../../domain/gridComponents.ts';
import type { PublicApplication, PublicReading } from '../../domain/schemas/grid.ts';
import type { GridComponent } from '../../domain/schemas/gridDefinition.ts';
import type { Translate } from '../../strings/index.ts';
import { evidenceMark, existing } from '../evidence.ts';
import { drawGridProfile, sinceWords } from '../gridProfile.ts';
import { localDay } from '../localDay.ts';
import { earlierLevels, profileInput } from '../profileInput.ts';
import { voiceName } from '../voices.ts';
import { listInWords, paragraphs } from '../words.ts';
import type { FilledComponent, FilledPaper, PaperCorrection } from './gridPaperContent.ts';
import type { FilledSource, GridPaperSource } from './gridPaperSource.ts';
import { paperHead } from './paperHead.ts';

/** An application of the grid as it was read: all that was said before everybody, and nothing else. */
export function drawFilledPaper(
  source: GridPaperSource,
  filled: FilledSource,
  t: Translate,
): FilledPaper {
  const { application } = filled;
  const corrections = (componentId: string | null) =>
    application.corrections
      .filter((one) => one.componentId === componentId)
      .map((one) => correction(one, t));
  return {
    ...paperHead(source, t),
    type: 'filled',
    title: filled.initiativeTitle,
    kicker: t('paper:filled.kicker'),
    facts: facts(application, t),
    corrections: corrections(null),
    profile: drawGridProfile(profileInput(source.grid, filled), t),
    profileCaption: t('figure:profile.caption'),
    labels: {
      profile: t('paper:filled.profile'),
      changed: t('paper:filled.changed'),
      voices: t('paper:filled.voices'),
      notes: t('paper:filled.notes'),
      evidence: t('paper:filled.evidence'),
      sources: t('paper:sources'),
    },
    dimensions: source.grid.dimensions.map(({ id, label, components }) => ({
      id,
      label: label.text,
      components: components.map((component) => ({
        ...componentRead(component, filled, t),
        corrections: corrections(component.id),
      })),
    })),
  };
}

function facts(application: PublicApplication, t: Translate): FilledPaper['facts'] {
  const people = application.participants.filter((name) => name.trim() !== '');
  const { concludedAt } = application;
  return [
    { label: t('paper:filled.date'), value: formatPartialDate(application.date) },
    {
      label: t('paper:filled.people'),
      value: people.length === 0 ? t('grid:table.none') : listInWords(people, t),
    },
    {
      label: t('paper:filled.state'),
      value:
        concludedAt === null
          ? t('paper:filled.open')
          : t('paper:filled.sealed', { date: formatPartialDate(localDay(concludedAt)) }),
    },
    ...(application.corrections.length === 0
      ? []
      : [
          {
            label: t('paper:filled.corrections'),
            value: t('paper:filled.corrected', { count: application.corrections.length }),
          },
        ]),
  ];
}

function componentRead(
  component: GridComponent,
  filled: FilledSource,
  t: Translate,
): Omit<FilledComponent, 'corrections'> {
  const { application, evidence } = filled;
  const reading = foundReading(application, component.id);
  const level = reading?.level ?? null;
  const why = paragraphs(reading?.justification ?? '');
  const cited = existing(evidence, reading?.evidenceIds ?? []);
  return {
    label: component.label.text,
    level,
    levelLabel: t(`vocabulary:reading.${level ?? 'none'}`),
    since: sinceWords({ level, before: earlierLevels(filled, component.id) }, t),
    questions: component.questions.map(({ text }) => text),
    justification:
      why.length > 0
        ? why
        : [level === null ? t('dossier:nothingYet') : t('dossier:grid.noReason')],
    isUnexplained: why.length === 0,
    changed: paragraphs(reading?.whatChanged ?? ''),
    voices: application.voices
      .filter(({ componentId }) => componentId === component.id)
      .map((voice) => ({
        who: voiceName(voice, t),
        level: voice.level,
        levelLabel:
          voice.level === null
            ? t('paper:filled.noVoiceLevel')
            : t(`vocabulary:reading.${voice.level}`),
        text: paragraphs(voice.text),
      })),
    notes: notesOf(component, reading),
    evidence: cited.map((one) =>
      one.date === null
        ? t('paper:filled.evidenceUndated', { mark: evidenceMark(one), title: one.title })
        : t('paper:filled.evidenceDated', {
            mark: evidenceMark(one),
            title: one.title,
            date: formatPartialDate(one.date),
          }),
    ),
    noEvidence: cited.length > 0 || level === null ? null : t('paper:filled.noEvidence'),
  };
}

function notesOf(component: GridComponent, reading: PublicReading | undefined) {
  return component.subElements.flatMap(({ id, text }) => {
    const note = paragraphs(
      reading?.notes.find(({ subElementId }) => subElementId === id)?.text ?? '',
    );
    return note.length === 0 ? [] : [{ subElement: text, text: note }];
  });
}

function correction(one: PublicApplication['corrections'][number], t: Translate): PaperCorrection {
  const date = formatPartialDate(localDay(one.madeAt));
  const author = one.author.trim();
  return {
    head:
      author === ''
        ? t('paper:filled.correction', { date })
        : t('paper:filled.correctionBy', { date, author }),
    text: paragraphs(one.text),
  };
}
