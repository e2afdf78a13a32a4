import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { lastReading } from './initiativeFacts.ts';

/** The last reading, component by component under its dimension, each sign with its word. */
export function OverviewReading({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const reading = lastReading(initiative.gridApplications);
  const grid = useAnswer('grid.definition', { gridVersionId: reading?.gridVersionId ?? null });
  const levels = new Map(
    reading?.readings.map(({ componentId, level }) => [componentId, level] as const),
  );
  const place = `#/initiatives/${initiative.id}/grille`;
  return (
    <Section isSmall title={t('initiative:overview.reading')}>
      {reading === null ? (
        <p className="es-muted">{t('initiative:overview.never')}</p>
      ) : (
        <>
          <p className="es-small es-muted">
            {t('initiative:overview.readOn', {
              date: formatPartialDate(reading.date),
              people: t('initiative:facts.people', { count: reading.participants.length }),
            })}
          </p>
          <dl className="es-overview-reading">
            {grid.dimensions.flatMap(({ id: dimension, components }) =>
              components.map(({ id, label }) => {
                const level = levels.get(id) ?? 'none';
                return (
                  <div key={id}>
                    <dt>
                      <Sign {...DIMENSION_SIGNS[dimension]}>{label.text}</Sign>
                    </dt>
                    <dd>
                      <Sign icon={READING_SIGNS[level]} tone={DIMENSION_SIGNS[dimension].tone}>
                        {t(`vocabulary:reading.${level}`)}
                      </Sign>
                    </dd>
                  </div>
                );
              }),
            )}
          </dl>
        </>
      )}
      <p className="es-overview-more">
        <Anchor href={place}>{t('initiative:overview.allReadings')}</Anchor>
      </p>
    </Section>
  );
}
