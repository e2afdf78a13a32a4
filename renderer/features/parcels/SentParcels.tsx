import { instantWords } from '../../../shared/content/changeValues.ts';
import { sentParcelsSheet } from '../../../shared/content/sheets/parcelSheets.ts';
import { Table } from '../../components/data/Table.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { fileSize } from '../../fileSize.ts';
import { ListSection } from '../../ListSection.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';

/** The parcels that left, each with whom it was for the beginning of its fingerprint, and which initiatives were in it. */
export function SentParcels() {
  const t = useT();
  const sent = useAnswer('parcel.sent', undefined);
  if (sent.length === 0) return null;
  return (
    <ListSection
      title={t('parcel:sent.title')}
      list="sentParcels"
      sheet={(french) => sentParcelsSheet(sent, french)}
    >
      <Table
        caption={t('parcel:sent.title')}
        isCaptionHidden
        rows={sent}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        columns={[
          {
            id: 'recipient',
            label: t('parcel:sent.recipient'),
            isTitle: true,
            cell: ({ recipient }) => recipient,
          },
          {
            id: 'when',
            label: t('parcel:sent.when'),
            cell: ({ sentAt }) => instantWords(sentAt, t),
          },
          {
            id: 'what',
            label: t('parcel:sent.what'),
            cell: ({ isNameless, isWhole }) =>
              [
                t(isWhole ? 'parcel:sent.whole' : 'parcel:sent.part'),
                t(isNameless ? 'parcel:sent.nameless' : 'parcel:sent.named'),
              ].join(', '),
          },
          {
            id: 'number',
            label: t('parcel:sent.number'),
            align: 'end',
            cell: ({ initiatives }) => wholeNumber(initiatives),
          },
          {
            id: 'size',
            label: t('parcel:sent.size'),
            align: 'end',
            isFirm: true,
            cell: ({ bytes }) => fileSize(bytes),
          },
          {
            id: 'mark',
            label: t('parcel:sent.mark'),
            cell: ({ sha256 }) => sha256.slice(0, 12),
          },
        ]}
      />
      <Disclosure title={t('parcel:sent.which')}>
        <dl className="es-parcel-texts">
          {sent.map(({ id, recipient, sentAt, named }) => (
            <div key={id}>
              <dt>{t('parcel:sent.one', { recipient, when: instantWords(sentAt, t) })}</dt>
              <dd>
                <ul className="es-parcel-changes">
                  {named.map((one) => (
                    <li key={one.id}>{one.title}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </ListSection>
  );
}
