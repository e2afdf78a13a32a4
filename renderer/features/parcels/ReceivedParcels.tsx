import { instantWords } from '../../../shared/content/changeValues.ts';
import type { ReceivedParcel } from '../../../shared/domain/schemas/parcel.ts';
import { Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** The parcels of a collection, by who sent them; of each sender the last counts, and the former stay told. */
export function ReceivedParcels({ parcels }: { readonly parcels: readonly ReceivedParcel[] }) {
  const t = useT();
  const last = new Set<string>();
  const seen = new Set<string>();
  for (const { id, origin } of parcels) {
    if (!seen.has(origin)) last.add(id);
    seen.add(origin);
  }
  return (
    <Section
      title={t('parcel:received.title')}
      note={t('parcel:received.senders', { count: seen.size })}
    >
      <Table
        caption={t('parcel:received.title')}
        isCaptionHidden
        rows={parcels}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        columns={[
          {
            id: 'sender',
            label: t('parcel:received.sender'),
            isTitle: true,
            width: '30%',
            cell: ({ sender }) => sender || t('parcel:unnamedSender'),
          },
          {
            id: 'made',
            label: t('parcel:received.made'),
            cell: ({ madeAt }) => instantWords(madeAt, t),
          },
          {
            id: 'received',
            label: t('parcel:received.received'),
            cell: ({ receivedAt }) => instantWords(receivedAt, t),
          },
          {
            id: 'state',
            label: t('parcel:received.state'),
            cell: ({ id, isWhole }) =>
              last.has(id)
                ? t(isWhole ? 'parcel:received.whole' : 'parcel:received.part')
                : t('parcel:received.former'),
          },
          {
            id: 'number',
            label: t('parcel:received.number'),
            align: 'end',
            cell: ({ initiatives }) => initiatives.toLocaleString('fr-CA'),
          },
        ]}
      />
    </Section>
  );
}
