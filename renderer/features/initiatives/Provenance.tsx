import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { Banner } from '../../components/feedback/Banner.tsx';
import { useAnswer, useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** In a collection, from whom an initiative came, and when; nothing in a portfolio. */
export function Provenance({ id }: { readonly id: string }) {
  const t = useT();
  const { open } = useAnswer('app.state', undefined);
  const isCollection = open?.portfolio.kind === 'collection';
  const { data } = useMaybeAnswer('collection.provenance', { id }, isCollection);
  if (data === undefined || data === null) return null;
  return (
    <div className="es-initiative-archived">
      <Banner
        icon="folder"
        title={t('parcel:provenance.title', { sender: senderOf(data.sender, t) })}
      >
        {t('parcel:provenance.text', {
          made: formatPartialDate(localDay(data.madeAt)),
          received: formatPartialDate(localDay(data.receivedAt)),
        })}
      </Banner>
    </div>
  );
}

function senderOf(sender: string, t: ReturnType<typeof useT>): string {
  return sender === '' ? t('parcel:unnamedSender') : sender;
}
