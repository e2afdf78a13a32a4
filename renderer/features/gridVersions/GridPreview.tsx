import { sourcesOf } from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useT } from '../../strings.ts';
import { OriginWords } from './OriginWords.tsx';

export interface GridPreviewProps {
  readonly definition: GridDefinition;
  readonly former: GridDefinition | null;
}

/** A version as it is read around the table, with where each text comes from. */
export function GridPreview({ definition, former }: GridPreviewProps) {
  const t = useT();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <article className="es-grid-preview" aria-label={definition.name} tabIndex={0}>
      {definition.dimensions.map((dimension) => (
        <section key={dimension.id}>
          <h2 className="es-grid-preview-dimension">
            <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
              {dimension.label.text}
            </Sign>
          </h2>
          {dimension.components.map((component) => (
            <section key={component.id} className="es-grid-preview-component">
              <h3>{component.label.text || t('gridVersion:unnamed')}</h3>
              {former === null ? null : (
                <OriginWords definition={definition} former={former} componentId={component.id} />
              )}
              <ul className="es-grid-preview-questions">
                {component.questions.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
              {component.definition.text === '' ? null : <p>{component.definition.text}</p>}
              {component.subElements.length === 0 ? null : (
                <p className="es-small">
                  <b>{t('grid:component.subElements')}</b>{' '}
                  {component.subElements.map(({ text }) => text).join(' · ')}
                </p>
              )}
              {component.typicalEvidence.length === 0 ? null : (
                <p className="es-small">
                  <b>{t('grid:component.typicalEvidence')}</b>{' '}
                  {component.typicalEvidence.map(({ text }) => text).join(' · ')}
                </p>
              )}
              <Disclosure title={t('gridVersion:sources')}>
                <ul className="es-small es-muted">
                  {sourcesOf(component, definition.sources).map(({ key, name, reference }) => (
                    <li key={key}>{[name, reference].filter((part) => part !== '').join('. ')}</li>
                  ))}
                </ul>
              </Disclosure>
            </section>
          ))}
        </section>
      ))}
    </article>
  );
}
