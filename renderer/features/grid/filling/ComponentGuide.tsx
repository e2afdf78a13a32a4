import { type PlacedComponent, sourcesOf } from '../../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { DIMENSION_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { useT } from '../../../strings.ts';
import { Word } from '../../../Word.tsx';
import { wordOfComponent } from '../../../wordOfComponent.ts';
import type { ComponentChoice } from './useComponentChoice.ts';

export interface ComponentGuideProps {
  readonly placed: PlacedComponent;
  readonly heading: ComponentChoice['heading'];
  /** The sources of the version, by key. */
  readonly sources: GridDefinition['sources'];
}

/** Of the title: what the cards of the reading are about. */
export const GUIDE_TITLE_ID = 'grid-component-title';

/** What a component means and what to ask around the table. */
export function ComponentGuide({ placed, heading, sources }: ComponentGuideProps) {
  const t = useT();
  const { component, dimension } = placed;
  const word = wordOfComponent(component.id);
  return (
    <header className="es-guide">
      <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong canWrap>
        {dimension.label.text}
      </Sign>
      <h2 id={GUIDE_TITLE_ID} className="es-guide-title" ref={heading} tabIndex={-1}>
        {word === undefined ? component.label.text : <Word id={word}>{component.label.text}</Word>}
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
