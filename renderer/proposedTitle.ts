import { cutAtWord } from '../shared/content/excerpt.ts';
import { LONGEST_LINE } from '../shared/domain/limits.ts';
import type { Template } from '../shared/domain/schemas/template.ts';
import { frenchT } from './strings.ts';

/** The templates that ship: their names tell them apart on a shelf, and are not what a funder calls the document. */
const SHIPPED = [
  ['complete', 'complete'],
  ['summary', 'summary'],
  ['mission', 'mission'],
  ['mrc-project', 'mrcProject'],
  ['alliance', 'alliance'],
  ['foundation-letter', 'foundationLetter'],
  ['foundation-full', 'foundationFull'],
  ['report', 'report'],
  ['card', 'card'],
  ['five-years', 'fiveYears'],
  ['portfolio', 'portfolio'],
  ['portfolio-summary', 'portfolioSummary'],
] as const;

/**
 * What a new dossier is called until somebody says otherwise, in French, as the dossier: the document as one
 * sends it, then the initiative; a template of one's own is called as it was named.
 */
export function proposedTitle(
  template: Pick<Template, 'id' | 'name'> | undefined,
  initiative: string | null,
): string {
  const t = frenchT();
  const shipped = SHIPPED.find(([id]) => id === template?.id)?.[1];
  const document =
    shipped === undefined ? (template?.name ?? '') : t(`dossiers:outward.${shipped}`);
  if (initiative === null || document === '') return initiative ?? document;
  const around = t('dossiers:new.proposed', { document, initiative: '' });
  const room = LONGEST_LINE - Array.from(around).length;
  // A name of three hundred letters leaves no room: the initiative alone says more than its beginning.
  if (room < 20) return cutAtWord(initiative, LONGEST_LINE);
  return t('dossiers:new.proposed', { document, initiative: cutAtWord(initiative, room) });
}
