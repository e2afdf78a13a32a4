import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { componentsOf } from '../../../shared/domain/gridComponents.ts';
import { PORTRAIT_GROUPINGS, type PortraitGrouping } from '../../../shared/domain/portraitTerms.ts';
import type { Portrait } from '../../../shared/domain/schemas/portrait.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { useT } from '../../strings.ts';
import type { PortraitSearch } from './portraitSearch.ts';

export interface PortraitControlsProps {
  readonly portrait: Portrait;
  readonly asOf: string;
  readonly by: PortraitGrouping;
  readonly componentId: string;
  readonly today: string;
  readonly onLook: (changes: PortraitSearch) => void;
}

/** As of which day, parted by what, and for which component. */
export function PortraitControls(props: PortraitControlsProps) {
  const { portrait, asOf, by, componentId, today, onLook } = props;
  const t = useT();
  const days = [today, ...yearEnds(portrait.firstYear, today)];
  return (
    <div className="es-portrait-controls">
      <Select
        label={t('portrait:date')}
        placeholder={formatPartialDate(asOf)}
        options={[...new Set([...days, asOf])].map((day) => ({
          id: day,
          label:
            day === today
              ? t('portrait:today', { date: formatPartialDate(day) })
              : formatPartialDate(day),
        }))}
        value={asOf}
        onChange={(day) => onLook({ au: day ?? today })}
      />
      <div className="es-field">
        <span className="es-label" aria-hidden="true">
          {t('portrait:by')}
        </span>
        <SegmentedControl
          label={t('portrait:by')}
          options={PORTRAIT_GROUPINGS.map((id) => ({ id, label: t(`portrait:grouping.${id}`) }))}
          value={by}
          onChange={(id) => {
            const par = PORTRAIT_GROUPINGS.find((known) => known === id);
            if (par !== undefined) onLook({ par });
          }}
        />
      </div>
      {by === 'none' ? null : (
        <Select
          label={t('portrait:component')}
          placeholder={t('portrait:component')}
          options={componentsOf(portrait.grid).map(({ component, dimension }) => ({
            id: component.id,
            label: component.label.text,
            icon: DIMENSION_SIGNS[dimension.id].icon,
            tone: DIMENSION_SIGNS[dimension.id].tone,
          }))}
          value={componentId}
          onChange={(id) => {
            if (id !== null) onLook({ composante: id });
          }}
        />
      )}
    </div>
  );
}

/** The last days of the years since the first application, the latest first. */
function yearEnds(firstYear: number | null, today: string): string[] {
  const last = Number(today.slice(0, 4)) - 1;
  const first = firstYear ?? last + 1;
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${last - index}-12-31`,
  );
}
