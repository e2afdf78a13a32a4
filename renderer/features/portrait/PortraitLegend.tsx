import type { PortraitGrouping } from '../../../shared/domain/portraitTerms.ts';
import { useT } from '../../strings.ts';

export interface PortraitLegendProps {
  readonly unit: number;
  readonly by: PortraitGrouping;
}

/** What a mark stands for, and what is counted more than once. */
export function PortraitLegend({ unit, by }: PortraitLegendProps) {
  const t = useT();
  return (
    <p className="es-small es-muted">
      {[
        t('portrait:mark', { count: unit }),
        ...(by === 'sector' ? [t('portrait:severalSectors')] : []),
        t('portrait:membersHint'),
      ].join(' ')}
    </p>
  );
}
