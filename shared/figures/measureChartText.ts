import type { ChartPoint, MeasureChart } from '../content/measureChart.ts';
import { periodInWords, sinceDate } from '../content/words.ts';
import { formatPartialDate } from '../domain/dates.ts';
import { formatMeasured } from '../domain/decimals.ts';
import type { Translate } from '../strings/index.ts';

/** As many measures are told one by one; beyond, the first and the last. */
const TOLD = 12;

/** The chart in words, for a screen reader and as the PDF's alternative text. `startsAt`: where its axis begins, if not at zero. */
export function measureChartText(
  chart: MeasureChart,
  startsAt: string | null,
  t: Translate,
): string {
  const { measures, targets, baseline, unit } = chart;
  const said = ({ date, value }: ChartPoint) =>
    t('indicator:text.point', {
      date: formatPartialDate(date),
      value: formatMeasured(value, unit),
    });
  const told = measures.map((point, index) =>
    point.gapBefore && index > 0
      ? t('indicator:text.afterGap', { point: said(point) })
      : said(point),
  );
  const first = told[0] ?? '';
  const last = told.at(-1) ?? '';
  const series =
    told.length === 0
      ? t('indicator:text.none')
      : told.length <= TOLD
        ? t('indicator:text.measures', { points: told.join('; ') })
        : t('indicator:text.many', { count: told.length, first, last });
  return [
    t('indicator:text.name', {
      name: chart.name,
      direction: t(`vocabulary:indicatorDirection.${chart.direction}`),
    }),
    ...(baseline === null
      ? []
      : [
          baseline.date === null
            ? t('indicator:text.baselineUndated', { value: formatMeasured(baseline.value, unit) })
            : t('indicator:text.baseline', {
                point: said({ date: baseline.date, value: baseline.value }),
              }),
        ]),
    series,
    ...(chart.isStale ? [t('indicator:text.openGap')] : []),
    ...(targets.length === 0
      ? []
      : [t('indicator:text.targets', { points: targets.map(said).join('; ') })]),
    ...(chart.stages.length === 0
      ? []
      : [
          t('indicator:text.stages', {
            stages: chart.stages.map((span) => stageInWords(span, t)).join('; '),
          }),
        ]),
    ...(startsAt === null ? [] : [t('indicator:text.startsAt', { value: startsAt })]),
  ].join(' ');
}

function stageInWords({ label, start, end }: MeasureChart['stages'][number], t: Translate): string {
  const period = end === null ? sinceDate(start, t) : (periodInWords(start, end, t) ?? '');
  return t('indicator:text.stage', { label, period });
}
