import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';

export interface ComponentListProps {
  readonly definition: GridDefinition;
  readonly selectedId: string;
  readonly onSelect: (componentId: string) => void;
}

/** The components of a draft by dimension, in the order in which they are read. */
export function ComponentList({ definition, selectedId, onSelect }: ComponentListProps) {
  const t = useT();
  return (
    <nav aria-label={t('gridVersion:components')} className="es-component-list">
      {definition.dimensions.map((dimension) => (
        <section key={dimension.id}>
          <h2>
            <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
              {dimension.label.text}
            </Sign>
          </h2>
          <ul>
            {dimension.components.map(({ id, label }) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes('es-component-name', id === selectedId && 'es-component-on')}
                  {...(id === selectedId ? { 'aria-current': 'true' as const } : {})}
                  onClick={() => onSelect(id)}
                >
                  {label.text.trim() === '' ? (
                    <span className="es-muted">{t('gridVersion:unnamed')}</span>
                  ) : (
                    label.text
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
