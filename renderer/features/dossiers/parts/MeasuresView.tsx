import { useId } from 'react';
import type { ContentMeasures } from '../../../../shared/content/dossierContent.ts';
import { measureChartNode } from '../../../../shared/figures/measureChartSvg.ts';
import { Figure } from '../../../components/figures/Figure.tsx';
import { useT } from '../../../strings.ts';

/** The chart of an indicator, as the PDF has it; each has patterns of its own. */
export function MeasuresView({ chart }: Pick<ContentMeasures, 'chart'>) {
  const t = useT();
  const idPrefix = `measures${useId().replaceAll(/\W/g, '')}`;
  return (
    <Figure draw={(width, palette) => measureChartNode(chart, palette, t, { width, idPrefix })} />
  );
}
