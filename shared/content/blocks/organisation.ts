import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Translate } from '../../strings/index.ts';
import type { DrawBlock } from '../block.ts';
import type { ContentFacts } from '../dossierContent.ts';
import { passage } from '../passage.ts';
import { listInWords } from '../words.ts';

/** Who asks, as an answer of a form: the mission in its words, then what is known of the organisation by numbers and names. */
export const drawOrganisation: DrawBlock = ({ source: { organisation }, t }) => {
  const facts = organisationFacts(organisation, t);
  const name = { label: t('dossier:summary.organisationName'), value: organisation.name };
  return {
    title: t('dossier:summary.organisation'),
    dimension: null,
    text: [passage('', organisation.mission, t)],
    parts: facts.length === 0 ? [] : [{ type: 'facts', facts: [name, ...facts] }],
  };
};

/** What an organisation says of itself besides its name and its mission; what nobody wrote has no line. */
export function organisationFacts(
  own: DossierSource['organisation'],
  t: Translate,
): ContentFacts['facts'] {
  const places = own.territories.map((territory) => territory.name);
  return [
    { label: t('dossier:summary.neq'), value: own.neq },
    { label: t('dossier:summary.charityNumber'), value: own.charityNumber },
    { label: t('dossier:summary.organisationTerritories'), value: listInWords(places, t) },
  ].filter(({ value }) => value !== '');
}
