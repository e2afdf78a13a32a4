import type { Translate } from '../strings/index.ts';
import type { MeasureChart } from './measureChart.ts';

/** How to read a chart of measures: what it has, nothing that it has not. `startsAt`: where its axis begins, if not at zero. */
export function measureLegend(chart: MeasureChart, startsAt: string | null, t: Translate): string {
  return [
    t('indicator:legend.measure'),
    ...(chart.targets.length === 0 ? [] : [t('indicator:legend.target')]),
    ...(chart.baseline?.date == null ? [] : [t('indicator:legend.baseline')]),
    ...(chart.isStale || chart.measures.some(({ gapBefore }) => gapBefore)
      ? [t('indicator:legend.gap')]
      : []),
    t('indicator:legend.today'),
    ...(startsAt === null ? [] : [t('indicator:legend.startsAt', { value: startsAt })]),
  ].join(' ');
}
