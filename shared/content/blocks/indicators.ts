import { firstDay, formatPartialDate, lastDay } from '../../domain/dates.ts';
import { formatDecimal } from '../../domain/decimals.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Indicator, Measure } from '../../domain/schemas/indicator.ts';
import { isReportTemplate } from '../../domain/templateBlocks.ts';
import { chartStart } from '../../figures/measureChartLayout.ts';
import type { Translate } from '../../strings/index.ts';
import { type BlockInput, cell, type DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { aimsInWords, standingInWords } from '../indicatorAims.ts';
import { localDay } from '../localDay.ts';
import { measureChart } from '../measureChart.ts';
import { measureLegend } from '../measureLegend.ts';
import { plain } from '../passage.ts';
import { onDate } from '../words.ts';

/** What was measured over the years, each indicator with its chart, all its measures and what corrected them. */
export const drawIndicators: DrawBlock = (input) => {
  const { source, t } = input;
  const { indicators } = source.initiative;
  const measured = indicators.filter(({ measures }) => measures.length > 0);
  return {
    title: t('dossier:indicators.title'),
    dimension: 'impacts',
    text: plain(indicators.flatMap((indicator) => standingInWords(indicator, t) ?? [])),
    parts:
      measured.length === 0
        ? [{ type: 'gap', text: t('dossier:nothingYet') }]
        : measured.flatMap((indicator) => indicatorParts(indicator, input)),
  };
};

/** The measures that a report has in a table, whatever its period: the last ones. */
const LAST = 3;

/** The measures in the table: all, or in a report those of its period and the last ones; the figure shows all. */
function toldMeasures(measures: readonly Measure[], source: DossierSource): readonly Measure[] {
  if (!isReportTemplate(source.template)) return measures;
  const start = source.budget?.start ?? null;
  return measures.filter(
    ({ date }, index) =>
      index >= measures.length - LAST || (start !== null && lastDay(date) >= firstDay(start)),
  );
}

function indicatorParts(indicator: Indicator, { source, t }: BlockInput): ContentPart[] {
  const { initiative, today } = source;
  const { name, unit, direction, measures } = indicator;
  const told = toldMeasures(measures, source);
  const chart = measureChart(indicator, initiative.stages, today, t);
  const caption = t('dossier:indicators.caption', {
    name: unit === '' ? name : t('dossier:indicators.inUnit', { name, unit }),
    direction: t(`vocabulary:indicatorDirection.${direction}`),
    legend: measureLegend(chart, chartStart(chart), t),
  });
  return [
    { type: 'measures', chart, caption },
    {
      type: 'table',
      caption: t('dossier:indicators.table', { name }),
      columns: [
        { heading: t('dossier:indicators.when'), figures: false, share: 24 },
        {
          heading: unit === '' ? t('dossier:indicators.value') : unit,
          figures: true,
          share: 20,
        },
        { heading: t('dossier:indicators.source'), figures: false, share: 56 },
      ],
      rows: told.map((measure) => [
        cell(formatPartialDate(measure.date)),
        cell(formatDecimal(measure.value)),
        cell(measure.source, details(measure, t)),
      ]),
      totals: [],
      note:
        [
          ...(told.length < measures.length ? [t('dossier:indicators.before')] : []),
          aimsInWords(indicator, t) ?? '',
        ]
          .join(' ')
          .trim() || null,
    },
  ];
}

/** What was noted, and what each correction replaced. */
function details({ note, corrections }: Measure, t: Translate): string {
  return [
    note,
    ...corrections.map((one) =>
      t('dossier:indicators.corrected', {
        when: onDate(localDay(one.madeAt), t),
        value: formatDecimal(one.formerValue),
        date: formatPartialDate(one.formerDate),
        reason: one.reason,
      }),
    ),
  ]
    .filter((text) => text.trim() !== '')
    .join(' ');
}
