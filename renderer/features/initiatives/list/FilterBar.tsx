import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { LinkButton } from '../../../components/actions/LinkButton.tsx';
import { SearchField } from '../../../components/fields/SearchField.tsx';
import { Icon } from '../../../components/icons/Icon.tsx';
import { useT } from '../../../strings.ts';
import { FilterPopover } from './FilterPopover.tsx';
import { filtersOn, without } from './filterParts.ts';
import '../../../components/fields/Chip.css';
import './filters.css';

interface FilterBarProps {
  readonly grid: GridDefinition;
  readonly filter: InitiativeFilter;
  readonly onText: (text: string) => void;
  readonly onChange: (filter: InitiativeFilter) => void;
  /** Given when what is shown is not kept as a view. */
  readonly onKeep: (() => void) | undefined;
  readonly keepReason: string | undefined;
  readonly ref: Ref<HTMLDivElement>;
}

/** What filters the table: words, then one chip for each property, and how to add one. */
export function FilterBar(props: FilterBarProps) {
  const { grid, filter, onText, onChange, onKeep, keepReason, ref } = props;
  const t = useT();
  const names = new Map(
    grid.dimensions.flatMap(({ components }) =>
      components.map(({ id, label }) => [id, label.text]),
    ),
  );
  const on = filtersOn(filter, t, (id) => names.get(id) ?? id);
  return (
    <div className="es-list-filters" ref={ref}>
      <div className="es-list-search">
        <SearchField
          label={t('list:filter.text')}
          placeholder={t('list:filter.hint')}
          value={filter.text ?? ''}
          onChange={onText}
        />
      </div>
      {on.map((one) => {
        const words = t('list:filter.chip', { filter: one.label, value: one.value });
        return (
          <span key={one.key} className="es-chip es-chip--on es-list-chip">
            <FilterPopover
              part={one.part}
              componentId={one.componentId}
              grid={grid}
              filter={filter}
              onChange={onChange}
            >
              <AriaButton
                className="es-list-chip-words"
                aria-label={t('list:filter.change', { filter: words })}
              >
                {words}
              </AriaButton>
            </FilterPopover>
            <AriaButton
              className="es-chip-remove"
              aria-label={t('list:filter.remove', { filter: one.label })}
              onPress={() => onChange(without(filter, one))}
            >
              <Icon name="close" size={12} />
            </AriaButton>
          </span>
        );
      })}
      <FilterPopover grid={grid} filter={filter} onChange={onChange}>
        <Button tone="quiet" icon="filter">
          {t('list:filter.add')}
        </Button>
      </FilterPopover>
      {onKeep === undefined ? null : (
        <span className="es-list-keep">
          <LinkButton onPress={onKeep} disabledReason={keepReason}>
            {t('list:views.keep')}
          </LinkButton>
        </span>
      )}
    </div>
  );
}
