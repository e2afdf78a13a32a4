import { useState } from 'react';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { READING_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import { Checkbox } from '../../../components/choice/Checkbox.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { DIMENSION_SIGNS, KNOWN_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Icon } from '../../../components/icons/Icon.tsx';
import { useMaybeAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { wholeNumber } from '../../../wholeNumber.ts';
import { without } from './filterParts.ts';

interface ComponentFilterProps {
  readonly grid: GridDefinition;
  /** The component whose readings are chosen from the start. */
  readonly componentId: string | null;
  readonly filter: InitiativeFilter;
  readonly onChange: (filter: InitiativeFilter) => void;
}

const LEVELS = [...READING_LEVELS, 'none', 'elsewhere'] as const;

/** Keeps the initiatives by what one component was read as last, or that it was not read. */
export function ComponentFilter({ grid, componentId, filter, onChange }: ComponentFilterProps) {
  const t = useT();
  const options = grid.dimensions.flatMap(({ id: dimension, components }) =>
    components.map(({ id, label }) => ({ id, label: label.text, ...DIMENSION_SIGNS[dimension] })),
  );
  const [wanted, setWanted] = useState(componentId ?? options[0]?.id ?? '');
  const facet = { component: wanted };
  const { data: counts } = useMaybeAnswer('initiative.facet', { filter, facet });
  const known = new Map(counts?.map(({ value, count }) => [value, count]));
  const chosen = filter.components?.find(({ id }) => id === wanted)?.levels ?? [];

  // Only a portfolio with versions of its own has readings under another one.
  const shown = LEVELS.filter(
    (level) => level !== 'elsewhere' || chosen.includes(level) || (known.get(level) ?? 0) > 0,
  );

  function set(levels: readonly (typeof LEVELS)[number][]) {
    const others = without(filter, { part: 'components', componentId: wanted });
    if (levels.length === 0) return onChange(others);
    const components = [...(others.components ?? []), { id: wanted, levels: [...levels] }];
    return onChange({ ...filter, components });
  }

  return (
    <>
      <Select
        label={t('list:filter.components')}
        options={options}
        value={wanted}
        onChange={(id) => setWanted(id ?? wanted)}
        placeholder={t('list:filter.components')}
      />
      <ul className="es-filter-values">
        {shown.map((level) => (
          <li key={level}>
            <Checkbox
              label={t(`vocabulary:reading.${level}`)}
              isSelected={chosen.includes(level)}
              onChange={(isOn) =>
                set(isOn ? [...chosen, level] : chosen.filter((one) => one !== level))
              }
            />
            <Icon name={KNOWN_SIGNS[level]} size={14} />
            <span className="es-filter-count">{wholeNumber(known.get(level) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
