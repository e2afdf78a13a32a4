import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { TestimonyCarriers } from '../../../shared/domain/schemas/carriers.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** The dossiers that carry a testimony: in hand, and sent. */
export function Carriers({ id }: { readonly id: string }) {
  const t = useT();
  const { drafts, sent } = useAnswer('testimony.carriers', { id });
  return (
    <section className="es-carriers" aria-label={t('testimony:carriers.title')}>
      <h3 className="es-label">{t('testimony:carriers.title')}</h3>
      {drafts.length + sent.length === 0 ? (
        <p className="es-small es-muted">{t('testimony:carriers.none')}</p>
      ) : null}
      <DraftList drafts={drafts} title={t('testimony:carriers.drafts')} />
      <SentList sent={sent} title={t('testimony:carriers.sent')} />
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
}: {
  readonly sent: TestimonyCarriers['sent'];
  readonly title: string;
}) {
  const t = useT();
  if (sent.length === 0) return null;
  return (
    <div>
      <p className="es-small es-strong">{title}</p>
      <ul className="es-carrier-list">
        {sent.map(({ frozenId, title: name, recipient, madeAt, how }) => (
          <li key={frozenId}>
            {t('testimony:carriers.sentOne', {
              title: name,
              recipient,
              date: formatPartialDate(madeAt.slice(0, 10)),
            })}{' '}
            <span className="es-muted">{t(`testimony:carriers.how.${how}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
