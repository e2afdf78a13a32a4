import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { TestimonyCarriers } from '../../../shared/domain/schemas/carriers.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface CarriersProps {
  readonly id: string;
  readonly initiativeId: string;
  /** What let it be sent was withdrawn: those who have it are to be told. */
  readonly isWithdrawn: boolean;
}

/** The dossiers that carry a testimony: in hand, and sent. */
export function Carriers({ id, initiativeId, isWithdrawn }: CarriersProps) {
  const t = useT();
  const { drafts, sent } = useAnswer('testimony.carriers', { id });
  return (
    <section className="es-carriers" aria-label={t('testimony:carriers.title')}>
      <h3 className="es-label">{t('testimony:carriers.title')}</h3>
      {drafts.length + sent.length === 0 ? (
        <p className="es-small es-muted">{t('testimony:carriers.none')}</p>
      ) : null}
      <DraftList drafts={drafts} title={t('testimony:carriers.drafts')} />
      <SentList
        sent={sent}
        title={t(isWithdrawn ? 'testimony:withdraw.sent' : 'testimony:carriers.sent')}
        initiativeId={initiativeId}
      />
    </section>
  );
}

/** Dossiers in hand. */
export function DraftList({
  drafts,
  title,
}: {
  readonly drafts: TestimonyCarriers['drafts'];
  readonly title: string;
}) {
  const t = useT();
  if (drafts.length === 0) return null;
  return (
    <div>
      <p className="es-small es-strong">{title}</p>
      <ul className="es-carrier-list">
        {drafts.map(({ dossierId, title: name, how }) => (
          <li key={dossierId}>
            <Anchor href={`#/dossiers/${dossierId}`}>{name}</Anchor>{' '}
            <span className="es-muted">{t(`testimony:carriers.how.${how}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Dossiers that left, which nothing takes back. */
export function SentList({
  sent,
  title,
  initiativeId,
}: {
  readonly sent: TestimonyCarriers['sent'];
  readonly title: string;
  /** Where the copies are listed; null where leaving the place would lose what is typed. */
  readonly initiativeId: string | null;
}) {
  const t = useT();
  if (sent.length === 0) return null;
  return (
    <div>
      <p className="es-small es-strong">{title}</p>
      <ul className="es-carrier-list">
        {sent.map(({ frozenId, title: name, recipient, madeAt, how }) => {
          const date = formatPartialDate(localDay(madeAt));
          const words = t('testimony:carriers.sentOne', { title: name, recipient, date });
          return (
            <li key={frozenId}>
              {initiativeId === null ? (
                words
              ) : (
                <Anchor href={`#/initiatives/${initiativeId}/dossiers?ouvrir=${frozenId}`}>
                  {words}
                </Anchor>
              )}{' '}
              <span className="es-muted">{t(`testimony:carriers.how.${how}`)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
