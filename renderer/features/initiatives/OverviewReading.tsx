import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { KnownReadingList } from './KnownReadingList.tsx';
import { useKnownReadings } from './useKnownReadings.ts';

/** The last application, and the last known reading of each component, each sign with its word. */
export function OverviewReading({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const { last, components } = useKnownReadings(initiative);
  const place = `#/initiatives/${initiative.id}/grille`;
  return (
    <Section isSmall title={t('initiative:overview.reading')}>
      {last === null ? (
        <p className="es-muted">{t('initiative:overview.never')}</p>
      ) : (
        <>
          <p className="es-small es-muted">
            {t('initiative:overview.readOn', {
              date: formatPartialDate(last.date),
              people: t('initiative:facts.people', { count: last.participants.length }),
            })}
          </p>
          <KnownReadingList initiativeId={initiative.id} components={components} />
        </>
      )}
      <p className="es-overview-more">
        <Anchor href={place}>{t('initiative:overview.allReadings')}</Anchor>
      </p>
    </Section>
  );
}
