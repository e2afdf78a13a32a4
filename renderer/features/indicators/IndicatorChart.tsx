import { measureChart } from '../../../shared/content/measureChart.ts';
import { measureLegend } from '../../../shared/content/measureLegend.ts';
import { chartStart } from '../../../shared/figures/measureChartLayout.ts';
import { measureChartNode } from '../../../shared/figures/measureChartSvg.ts';
import { Figure } from '../../components/figures/Figure.tsx';
import { useT } from '../../strings.ts';
import type { IndicatorProps } from './IndicatorRow.tsx';

/** Wider, a few measures would be too far apart to compare. */
const MOST = 960;

/** The measures over the years, with how to read them. */
export function IndicatorChart({
  initiative,
  indicator,
  today,
}: Omit<IndicatorProps, 'onDeleted'>) {
  const t = useT();
  if (indicator.measures.length === 0) {
    return <p className="es-indicator-none">{t('indicator:chart.none')}</p>;
  }
  const chart = measureChart(indicator, initiative.stages, today, t);
  return (
    <div className="es-indicator-chart">
      <Figure
        most={MOST}
        draw={(width, palette) =>
          measureChartNode(chart, palette, t, { width, idPrefix: `measures-${indicator.id}` })
        }
      />
      <p className="es-small es-muted">{measureLegend(chart, chartStart(chart), t)}</p>
    </div>
  );
}
