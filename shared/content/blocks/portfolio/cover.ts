import { byText } from '../../../domain/byText.ts';
import { firstDay, formatPartialDate } from '../../../domain/dates.ts';
import type { DossierSource } from '../../../domain/schemas/detail.ts';
import type { PortfolioPicture } from '../../../domain/schemas/portfolioPicture.ts';
import type { Translate } from '../../../strings/index.ts';
import type { DrawnBlock } from '../../block.ts';
import { coverPlaces } from '../../coverPlaces.ts';
import { plain } from '../../passage.ts';
import { recipientOf } from '../../recipient.ts';
import { paragraphs } from '../../words.ts';

/** The first page of a dossier of the whole portfolio: what the organisation is for, how many initiatives, since when. */
export function portfolioCover(
  { initiatives }: PortfolioPicture,
  source: DossierSource,
  t: Translate,
): Pick<DrawnBlock, 'text' | 'parts'> {
  const { organisation, funder } = source;
  const [first] = initiatives
    .flatMap(({ stages }) => stages.slice(0, 1).map(({ date }) => date))
    .toSorted((a, b) => byText(firstDay(a), firstDay(b)));
  const places = coverPlaces(
    organisation.territories.map(({ name }) => name),
    t,
  );
  return {
    text: plain(paragraphs(organisation.mission)),
    parts: [
      {
        type: 'facts',
        facts: [
          ...(funder === null
            ? []
            : [{ label: t('dossier:cover.funder'), value: recipientOf(funder, source) }]),
          { label: t('dossier:cover.from'), value: organisation.name.trim() },
          {
            label: t('portfolio:cover.initiatives'),
            value: t('portfolio:initiatives', { count: initiatives.length }),
          },
          {
            label: t('portfolio:cover.since'),
            value: first === undefined ? '' : formatPartialDate(first),
          },
          { label: t('portfolio:cover.territory'), value: places },
          // As on every cover: nothing for nothing, and the day at its foot.
        ].filter(({ value }) => value !== ''),
      },
    ],
  };
}
