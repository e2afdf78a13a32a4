import { formatPartialDate } from '../../domain/dates.ts';
import { formatCents } from '../../domain/money.ts';
import type { InKindContribution } from '../../domain/schemas/stakeholder.ts';
import type { Translate } from '../../strings/index.ts';
import { type BlockInput, cell } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';

/** What partners bring that is not money, each on its line: nothing is added, to money or to another. */
export function inKindParts({ source, t, citations }: BlockInput): ContentPart[] {
  const { participations, inKindContributions } = source.initiative;
  if (participations.length === 0 || inKindContributions.length === 0) return [];
  const names = new Map(participations.map(({ id, name }) => [id, name]));
  return [
    {
      type: 'table',
      caption: t('dossier:partners.inKind'),
      columns: [
        { heading: t('dossier:partners.name'), figures: false, share: 30 },
        { heading: t('dossier:partners.brings'), figures: false, share: 34 },
        { heading: t('dossier:partners.period'), figures: false, share: 19 },
        { heading: t('dossier:partners.value'), figures: true, share: 17 },
      ],
      rows: byGiver(
        inKindContributions,
        participations.map(({ id }) => id),
      ).map((one) => {
        const marks = citations.cite(one.evidenceIds).map((mark) => `[${mark}]`);
        return [
          cell(names.get(one.participationId) ?? ''),
          cell(one.what, [one.quantity.trim(), ...marks].filter((text) => text !== '').join(' ')),
          cell(period(one, t)),
          cell(one.value === null ? '' : formatCents(one.value)),
        ];
      }),
      totals: [],
      note: t('dossier:partners.valueNote'),
    },
  ];
}

function byGiver(
  contributions: readonly InKindContribution[],
  order: readonly string[],
): InKindContribution[] {
  const place = (one: InKindContribution) => order.indexOf(one.participationId);
  return contributions.toSorted((a, b) => place(a) - place(b));
}

function period({ start, end }: InKindContribution, t: Translate): string {
  if (start === null)
    return end === null ? '' : t('dossier:partners.until', { end: formatPartialDate(end) });
  if (end === null) return t('dossier:partners.since', { start: formatPartialDate(start) });
  if (start === end) return formatPartialDate(start);
  return t('dossier:partners.between', {
    start: formatPartialDate(start),
    end: formatPartialDate(end),
  });
}
