import { formatPartialDate } from '../../domain/dates.ts';
import type { Translate } from '../../strings/index.ts';
import type { BlockInput, DrawBlock } from '../block.ts';
import type { ContentReadings } from '../dossierContent.ts';
import { plain } from '../passage.ts';
import { listInWords, paragraphs } from '../words.ts';

/**
 * The grid as it was read at one date: a word, why, on what evidence. No number, total or rank: the
 * statement has no score. A component that nobody read is said « non lu ».
 */
export const drawGrid: DrawBlock = (input) => {
  const { source, t } = input;
  return {
    title: t('dossier:grid.title'),
    dimension: null,
    origin: t('dossier:grid.origin'),
    text: plain([...circumstances(source.gridApplication, t), t('dossier:grid.qualitative')]),
    parts: [readings(input)],
  };
};

function circumstances(
  application: BlockInput['source']['gridApplication'],
  t: Translate,
): string[] {
  if (application === null) return [t('dossier:grid.neverRead')];
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
  const read = source.gridApplication?.readings ?? [];
  return {
    type: 'readings',
    headings: [t('dossier:grid.component'), t('dossier:grid.reading'), t('dossier:grid.why')],
    dimensions: source.grid.dimensions.map((dimension) => ({
      id: dimension.id,
      label: dimension.label.text,
      readings: dimension.components.map((component) => {
        const one = read.find((reading) => reading.componentId === component.id);
        const level = one?.level ?? null;
        const why = paragraphs(one?.justification ?? '');
        return {
          label: component.label.text,
          level,
          levelLabel: t(`vocabulary:reading.${level ?? 'none'}`),
          justification:
            why.length > 0
              ? why
              : [level === null ? t('dossier:nothingYet') : t('dossier:grid.noReason')],
          evidence: citations.cite(one?.evidenceIds ?? []),
        };
      }),
    })),
  };
}
