import { formatPartialDate } from '../../domain/dates.ts';
import { withRole } from '../../domain/pseudonyms.ts';
import type { DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { plain } from '../passage.ts';
import { paragraphs } from '../words.ts';

/** What persons told, under the name that they chose. The source has only what a valid consent lets out. */
export const drawTestimonies: DrawBlock = ({ source, t, citations }) => {
  const { testimonies, evidence } = source.initiative;
  const told = testimonies.filter(({ text }) => text.trim() !== '');
  const parts = told.map((one): ContentPart => {
    const [mark] = citations.cite([one.evidenceId]);
    const date = evidence.find(({ id }) => id === one.evidenceId)?.date ?? null;
    const name = one.pseudonym.trim() === '' ? t('dossier:testimonies.unnamed') : one.pseudonym;
    const called = withRole(name, one.role);
    const who = date === null ? called : `${called}, ${formatPartialDate(date)}`;
    return {
      type: 'passage',
      heading: mark === undefined ? who : t('dossier:testimonies.who', { who, mark }),
      paragraphs: paragraphs(one.text),
      gap: false,
      isSaid: true,
    };
  });
  return {
    title: t('dossier:testimonies.title'),
    dimension: 'impacts',
    text: plain(told.length === 0 ? [] : [t('dossier:testimonies.said', { count: told.length })]),
    parts: parts.length === 0 ? [{ type: 'gap', text: t('dossier:testimonies.none') }] : parts,
  };
};
