import { applicationName } from '../../../../shared/content/applicationName.ts';
import { componentsOf, readingOf } from '../../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';
import { Corrections } from '../sheet/Corrections.tsx';
import './part.css';

export interface LastReadingProps {
  readonly definition: GridDefinition;
  readonly application: GridApplication | null;
  /** All those of the initiative. */
  readonly applications: readonly GridApplication[];
  readonly hrefOf: (application: GridApplication) => string;
}

/** What the last application said, in words: who was there, each component, and why. */
export function LastReading({ definition, application, applications, hrefOf }: LastReadingProps) {
  const t = useT();
  if (application === null) return null;
  const date = applicationName(application, applications, t);
  return (
    <section className="es-last-reading">
      <h3>
        {t('grid:last.title', { date })}
        <Anchor href={hrefOf(application)} label={t('grid:last.seeOf', { date })}>
          {t('grid:last.see')}
        </Anchor>
      </h3>
      {application.participants.length === 0 ? null : (
        <p>{t('grid:last.people', { people: application.participants.join(', ') })}</p>
      )}
      <Corrections
        corrections={application.corrections.filter(({ componentId }) => componentId === null)}
      />
      <ul>
        {componentsOf(definition).map(({ component, dimension }) => {
          const { level, justification, whatChanged } = readingOf(application, component.id);
          const corrections = application.corrections.filter(
            ({ componentId }) => componentId === component.id,
          );
          return (
            <li key={component.id}>
              <p className="es-row es-row--wrap">
                <span className="es-strong es-grow">
                  <Sign {...DIMENSION_SIGNS[dimension.id]}>{component.label.text}</Sign>
                </span>
                <Sign icon={READING_SIGNS[level ?? 'none']}>
                  {t(`vocabulary:reading.${level ?? 'none'}`)}
                </Sign>
              </p>
              {justification === '' ? null : <p className="es-last-reading-why">{justification}</p>}
              {whatChanged === '' ? null : (
                <p className="es-last-reading-why">
                  <b>{t('grid:sheet.changed')}</b> {whatChanged}
                </p>
              )}
              <Corrections corrections={corrections} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
