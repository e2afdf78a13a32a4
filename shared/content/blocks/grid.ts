import { gridVersions as byId } from '../../domain/crosswalk.ts';
import { formatPartialDate } from '../../domain/dates.ts';
import type { Correction } from '../../domain/schemas/correction.ts';
import type { PublicApplication, PublicReading } from '../../domain/schemas/grid.ts';
import { isDiffering, voicesOf } from '../../domain/voices.ts';
import type { Translate } from '../../strings/index.ts';
import type { BlockInput, DrawBlock } from '../block.ts';
import type { ContentPart, ContentReadings } from '../dossierContent.ts';
import { drawGridHistory } from '../gridHistory.ts';
import { drawGridProfile } from '../gridProfile.ts';
import { localDay } from '../localDay.ts';
import { plain } from '../passage.ts';
import { profileInput } from '../profileInput.ts';
import { voiceName } from '../voices.ts';
import { listInWords, paragraphs } from '../words.ts';

/**
 * The grid as it was read at one date: a word, why, on what evidence; what changed since the last time,
 * the voices that differ, the corrections. No number, total or rank: the statement has no score. A
 * component that nobody read is said « non lu ». The source has no private note to draw.
 */
export const drawGrid: DrawBlock = (input) => {
  const { source, t } = input;
  const head = {
    title: t('dossier:grid.title'),
    dimension: null,
  };
  const application = source.gridApplication;
  // Seven components that nobody read say no more than this sentence.
  if (application === null) {
    return { ...head, text: [], parts: [{ type: 'gap', text: t('dossier:grid.neverRead') }] };
  }
  return {
    ...head,
    text: plain([
      ...circumstances(application, t),
      t('dossier:grid.qualitative'),
      ...corrections(application, null, t),
    ]),
    parts: [...profile(input), ...history(input), readings(input)],
  };
};

/** The profile of the application at a glance; its reasons are in the readings under it. */
function profile({ source, t }: BlockInput): ContentPart[] {
  const { gridApplication, initiative, gridVersions, grid } = source;
  if (gridApplication === null) return [];
  const time = {
    application: gridApplication,
    applications: initiative.gridApplications,
    versions: gridVersions,
  };
  return [
    {
      type: 'profile',
      profile: drawGridProfile(profileInput(grid, time), t),
      caption: t('figure:profile.caption'),
    },
  ];
}

/** What was read over the dates: the concluded applications and the one that the dossier shows, when they are several. */
function history({ source, t }: BlockInput): ContentPart[] {
  const { gridApplication, initiative, gridVersions, grid } = source;
  const applications = initiative.gridApplications.filter(
    ({ id, concludedAt }) => concludedAt !== null || id === gridApplication?.id,
  );
  if (gridApplication === null || applications.length < 2) return [];
  return [
    {
      type: 'history',
      history: drawGridHistory({ shown: grid, versions: byId(gridVersions), applications }, t),
      caption: t('figure:history.caption'),
    },
  ];
}

function circumstances(application: PublicApplication, t: Translate): string[] {
  const date = formatPartialDate(application.date);
  const people = application.participants.filter((name) => name.trim() !== '');
  const read =
    people.length === 0
      ? t('dossier:grid.readOn', { date })
      : t('dossier:grid.readOnBy', { date, people: listInWords(people, t) });
  return application.concludedAt === null
    ? [t('dossier:grid.notConcluded', { read })]
    : [t('dossier:grid.concluded', { read })];
}

function readings({ source, t, citations }: BlockInput): ContentReadings {
  const application = source.gridApplication;
  return {
    type: 'readings',
    heading: t('dossier:grid.why'),
    dimensions: source.grid.dimensions.map((dimension) => ({
      id: dimension.id,
      label: dimension.label.text,
      readings: dimension.components.map((component) => {
        const one = application?.readings.find((reading) => reading.componentId === component.id);
        const level = one?.level ?? null;
        const why = paragraphs(one?.justification ?? '');
        return {
          label: component.label.text,
          level,
          levelLabel: t(`vocabulary:reading.${level ?? 'none'}`),
          justification: why,
          evidence: citations.cite(one?.evidenceIds ?? []),
          remarks: [
            ...whatChanged(one, t),
            ...otherVoices(application, component.id, level, t),
            ...corrections(application, component.id, t),
          ],
        };
      }),
    })),
  };
}

function whatChanged(reading: PublicReading | undefined, t: Translate): string[] {
  const text = reading?.whatChanged.trim() ?? '';
  return text === '' ? [] : [t('dossier:grid.whatChanged', { text })];
}

/** The voices that read another level than the table, as they were said; none is counted. */
function otherVoices(
  application: PublicApplication | null,
  componentId: string,
  level: PublicReading['level'],
  t: Translate,
): string[] {
  if (application === null) return [];
  return voicesOf(application, componentId)
    .filter((voice) => isDiffering(voice, level))
    .map((voice) => {
      const who = voiceName(voice, t);
      const read = t(`vocabulary:reading.${voice.level ?? 'none'}`);
      const text = voice.text.trim();
      return text === ''
        ? t('dossier:grid.voiceSilent', { who, level: read })
        : t('dossier:grid.voice', { who, level: read, text });
    });
}

/** Corrections of a reading, or of the application as a whole. */
function corrections(
  application: PublicApplication | null,
  componentId: string | null,
  t: Translate,
): string[] {
  const all: readonly Correction[] = application?.corrections ?? [];
  return all
    .filter((correction) => correction.componentId === componentId)
    .map(({ madeAt, author, text }) => {
      const date = formatPartialDate(localDay(madeAt));
      return author.trim() === ''
        ? t('dossier:grid.correction', { date, text })
        : t('dossier:grid.correctionBy', { date, author, text });
    });
}
