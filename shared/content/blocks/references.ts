import { formatPartialDate } from '../../domain/dates.ts';
import { sourceNames } from '../../domain/gridComponents.ts';
import type { Evidence } from '../../domain/schemas/initiative.ts';
import type { Translate } from '../../strings/index.ts';
import type { BlockInput, DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { evidenceMark } from '../evidence.ts';
import { listInWords, paragraphs } from '../words.ts';

/** Where to find each piece of evidence that the other blocks cite, and the sources of the grid and the facts. */
export const drawReferences: DrawBlock = (input) => {
  const { t } = input;
  return {
    title: t('dossier:references.title'),
    dimension: null,
    text: [],
    parts: [...evidence(input), ...sources(input)],
  };
};

function evidence({ t, citations }: BlockInput): ContentPart[] {
  const cited = citations.cited();
  if (cited.length === 0) return [{ type: 'gap', text: t('dossier:references.none') }];
  return [
    {
      type: 'entries',
      heading: t('dossier:references.evidence'),
      entries: cited.map((one) => ({
        mark: evidenceMark(one),
        text: one.title,
        detail: whereToFind(one, t),
        url: one.url,
      })),
      note: null,
    },
  ];
}

function whereToFind(one: Evidence, t: Translate): string {
  const facts = [
    t(`vocabulary:evidenceKind.${one.kind}`),
    one.date === null ? t('dossier:references.undated') : formatPartialDate(one.date),
  ].join(', ');
  const reference = one.reference.trim();
  return reference === '' ? `${facts}.` : t('dossier:references.found', { facts, reference });
}

/** In small type under the list: two headings over a line each would take a quarter of a page. */
function sources({ source, t }: BlockInput): ContentPart[] {
  const [first, ...others] = paragraphs(source.initiative.source);
  const { grid } = source;
  const read = t('dossier:references.grid', {
    name: grid.name,
    version: grid.version,
    sources: listInWords(sourceNames(grid), t),
  });
  const known = first === undefined ? [] : [t('dossier:references.facts', { facts: first })];
  // A grid that nobody read is the source of nothing.
  const readings = source.gridApplication === null ? [] : [read];
  return [...known, ...others, ...readings].map((text) => ({ type: 'note', text }));
}
