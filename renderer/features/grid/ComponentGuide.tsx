import { type PlacedComponent, sourcesOf } from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useT } from '../../strings.ts';
import type { ComponentChoice } from './useComponentChoice.ts';

export interface ComponentGuideProps {
  readonly placed: PlacedComponent;
  readonly choice: ComponentChoice;
  readonly count: number;
  /** The sources of the version, by key. */
  readonly sources: GridDefinition['sources'];
}

/** What a component means and what to ask around the table; how to go to the one before or after. */
export function ComponentGuide({ placed, choice, count, sources }: ComponentGuideProps) {
  const t = useT();
  const { component, dimension } = placed;
  const { index, move, heading } = choice;
  return (
    <header className="es-guide">
      <div className="es-row">
        <span className="es-grow">
          <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong canWrap>
            {dimension.label.text}
          </Sign>
        </span>
        <IconButton
          icon="up"
          label={t('grid:component.previous')}
          onPress={() => move(-1)}
          disabledReason={index === 0 ? t('grid:component.first') : undefined}
        />
        <span className="es-tiny es-muted es-guide-place">
          <span aria-hidden="true">{`${index + 1}/${count}`}</span>
          <span className="es-hidden">
            {t('grid:component.position', { index: index + 1, count })}
          </span>
        </span>
        <IconButton
          icon="down"
          label={t('grid:component.next')}
          onPress={() => move(1)}
          disabledReason={index === count - 1 ? t('grid:component.last') : undefined}
        />
      </div>
      <h2 className="es-guide-title" ref={heading} tabIndex={-1}>
        {component.label.text}
      </h2>
      <ul className={`es-guide-questions es-guide-questions--${dimension.id}`}>
        {component.questions.map((question) => (
          <li key={question.text}>{question.text}</li>
        ))}
      </ul>
      <p className="es-small es-muted">
        <b>{t('grid:component.subElements')}</b>{' '}
        {component.subElements.map(({ text }) => text).join(' · ')}
      </p>
      <Disclosure title={t('grid:component.definition')}>
        {component.definition.text === '' ? null : (
          <blockquote className="es-guide-definition">{component.definition.text}</blockquote>
        )}
        <p className="es-small es-muted">
          <b>{t('grid:component.typicalEvidence')}</b>{' '}
          {component.typicalEvidence.map(({ text }) => text).join(' · ')}
        </p>
        <p className="es-small es-muted">
          <b>{t('grid:component.sources')}</b>
        </p>
        <ul className="es-small es-muted">
          {sourcesOf(component, sources).map(({ key, name, reference }) => (
            <li key={key}>{[name, reference].filter((part) => part !== '').join('. ')}</li>
          ))}
        </ul>
      </Disclosure>
    </header>
  );
}
