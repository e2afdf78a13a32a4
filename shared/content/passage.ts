import type { Translate } from '../strings/index.ts';
import type { BlockInput } from './block.ts';
import type { ContentPart, ContentPassage } from './dossierContent.ts';
import { paragraphs } from './words.ts';

/** A headed passage of a text; when nothing is written, it says so. */
export function passage(heading: string, text: string, t: Translate): ContentPassage {
  const written = paragraphs(text);
  const gap = written.length === 0;
  return {
    type: 'passage',
    heading,
    paragraphs: gap ? [t('dossier:nothingYet')] : written,
    gap,
  };
}

/** A passage without heading of drawn sentences; none when there is nothing to say. */
export function plain(sentences: string[]): ContentPassage[] {
  if (sentences.length === 0) return [];
  return [{ type: 'passage', heading: '', paragraphs: sentences, gap: false }];
}

/** The evidence that stands behind the reading of a component, cited under the passages it supports. */
export function readingEvidence(
  { source, t, citations }: BlockInput,
  componentId: string,
): ContentPart[] {
  const reading = source.gridApplication?.readings.find((one) => one.componentId === componentId);
  const marks = citations.cite(reading?.evidenceIds ?? []);
  if (marks.length === 0) return [];
  return [
    {
      type: 'note',
      text: t('dossier:evidenceNote', {
        count: marks.length,
        marks: marks.map((mark) => `[${mark}]`).join(' '),
      }),
    },
  ];
}
