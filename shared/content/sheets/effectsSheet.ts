import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import type { Effect } from '../../domain/schemas/initiative.ts';
import { dayCell, namesCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import { TEMPORALITIES } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { evidenceMarks } from '../evidence.ts';

/**
 * The effects of an initiative by their terms, as on the screen, favourable or not, each with what it stands
 * on and what was last learned of it.
 */
export function effectsSheet(initiative: InitiativeDetail, t: Translate): Sheet {
  const marks = evidenceMarks(initiative.evidence);
  return sheetOf(
    t('sheet:title.effects', { title: initiative.title }),
    [
      { head: t('effect:field.statement'), cell: ({ statement }) => textCell(statement) },
      { head: t('effect:field.observedOn'), cell: ({ observedOn }) => dayCell(observedOn) },
      {
        head: t('effect:field.temporality'),
        cell: ({ temporality }) => textCell(t(`vocabulary:temporalityShort.${temporality}`)),
      },
      {
        head: t('effect:field.level'),
        cell: ({ level }) => textCell(t(`vocabulary:effectLevel.${level}`)),
      },
      {
        head: t('effect:field.nature'),
        cell: ({ nature }) => textCell(t(`vocabulary:effectNature.${nature}`)),
      },
      {
        head: t('effect:field.expected'),
        cell: ({ expected }) => textCell(t(expected ? 'effect:expected' : 'effect:unexpected')),
      },
      {
        head: t('effect:field.polarity'),
        cell: ({ polarity }) => textCell(t(`vocabulary:polarity.${polarity}`)),
      },
      { head: t('effect:field.own'), cell: ({ ownContribution }) => textCell(ownContribution) },
      {
        head: t('effect:field.others'),
        cell: ({ othersContribution }) => textCell(othersContribution),
      },
      { head: t('effect:field.rival'), cell: ({ rivalExplanation }) => textCell(rivalExplanation) },
      {
        head: t('effect:field.confidence'),
        cell: ({ confidence }) =>
          textCell(confidence === null ? null : t(`vocabulary:confidence.${confidence}`)),
      },
      {
        head: t('effect:field.confidenceReason'),
        cell: ({ confidenceReason }) => textCell(confidenceReason),
      },
      {
        head: t('effect:field.evidence'),
        cell: ({ evidenceIds }) => namesCell(evidenceIds.flatMap((id) => marks.get(id) ?? [])),
      },
      {
        head: t('sheet:column.recheckedOn'),
        cell: (effect) => dayCell(last(effect)?.date ?? null),
      },
      {
        head: t('effect:recheck.title'),
        cell: (effect) => {
          const recheck = last(effect);
          return textCell(
            recheck === undefined ? null : t(`vocabulary:recheckAnswer.${recheck.answer}`),
          );
        },
      },
      { head: t('sheet:column.recheckSource'), cell: (effect) => textCell(last(effect)?.source) },
      { head: t('effect:recheck.note'), cell: (effect) => textCell(last(effect)?.note) },
    ],
    TEMPORALITIES.flatMap((temporality) =>
      initiative.effects.filter((effect) => effect.temporality === temporality),
    ),
  );
}

function last({ rechecks }: Effect): Effect['rechecks'][number] | undefined {
  return rechecks.at(-1);
}
