import { componentOf, componentsOf } from '../../../shared/domain/gridComponents.ts';
import { MOST_COMPONENTS } from '../../../shared/domain/limits.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { GridEdit } from '../../../shared/domain/schemas/gridVersion.ts';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

export interface AddComponentProps {
  readonly definition: GridDefinition;
  readonly former: GridDefinition | null;
  readonly onAdd: (edit: Extract<GridEdit, { type: 'add' }>) => void;
}

/** A component of one's own in one of the dimensions, or one of those that the parent tool has. */
export function AddComponent({ definition, former, onAdd }: AddComponentProps) {
  const t = useT();
  const options = useAnswer('gridVersion.options', undefined);
  const dimensionOf = (id: string) =>
    definition.dimensions.find((dimension) => dimension.id === id);
  const labelOf = (id: string) => dimensionOf(id)?.label.text ?? '';
  const isFull = (id: string) => (dimensionOf(id)?.components.length ?? 0) >= MOST_COMPONENTS;
  // Where a dimension is full, the menu says so instead of what would be added.
  const hintOf = (id: string, hint?: string) =>
    isFull(id) ? t('gridVersion:add.full', { count: MOST_COMPONENTS }) : hint;
  return (
    <MenuButton
      label={t('gridVersion:add.open')}
      icon="plus"
      size="small"
      groups={[
        definition.dimensions.map((dimension) => ({
          id: dimension.id,
          label: t('gridVersion:add.own', { dimension: dimension.label.text }),
          isDisabled: isFull(dimension.id),
          hint: hintOf(dimension.id),
          onPress: () =>
            onAdd({ type: 'add', dimensionId: dimension.id, label: '', optionId: null }),
        })),
        options.components
          .filter(({ component }) => componentOf(definition, component.id) === undefined)
          .map(({ dimensionId, component }) => ({
            id: component.id,
            label: component.label.text,
            isDisabled: isFull(dimensionId),
            hint: hintOf(
              dimensionId,
              t('gridVersion:add.option', {
                dimension: labelOf(dimensionId),
                source: options.sources[component.label.source]?.name ?? '',
              }),
            ),
            onPress: () => onAdd({ type: 'add', dimensionId, label: '', optionId: component.id }),
          })),
        (former === null ? [] : componentsOf(former))
          .filter(({ component }) => componentOf(definition, component.id) === undefined)
          .map(({ dimension, component }) => ({
            id: component.id,
            label: component.label.text,
            isDisabled: isFull(dimension.id),
            hint: hintOf(
              dimension.id,
              t('gridVersion:add.former', { dimension: dimension.label.text }),
            ),
            onPress: () =>
              onAdd({
                type: 'add',
                dimensionId: dimension.id,
                label: '',
                optionId: component.id,
              }),
          })),
      ].filter((group) => group.length > 0)}
    />
  );
}
