import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { ListedInitiative } from '../../../shared/domain/schemas/initiativeQuery.ts';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

interface ReadingGlyphsProps {
  readonly grid: GridDefinition;
  readonly readings: ListedInitiative['readings'];
}

/** One sign a component, grouped by dimension; said in words to who listens. */
export function ReadingGlyphs({ grid, readings }: ReadingGlyphsProps) {
  const t = useT();
  const levels = new Map(readings.map(({ componentId, level }) => [componentId, level]));
  const levelOf = (id: string) => levels.get(id) ?? ('none' as const);
  const inWords = grid.dimensions
    .flatMap(({ components }) => components)
    .map(({ id, label }) =>
      t('list:reading', {
        component: label.text,
        level: t(`vocabulary:reading.${levelOf(id)}`),
      }),
    )
    .join('; ');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- several signs that are one image
    <span className="es-glyphs" role="img" aria-label={inWords} title={inWords}>
      {grid.dimensions.map((dimension) => (
        <span key={dimension.id} className="es-glyphs-group">
          {dimension.components.map(({ id }) => (
            <Icon
              key={id}
              name={READING_SIGNS[levelOf(id)]}
              tone={DIMENSION_SIGNS[dimension.id].tone}
              size={14}
            />
          ))}
        </span>
      ))}
    </span>
  );
}
