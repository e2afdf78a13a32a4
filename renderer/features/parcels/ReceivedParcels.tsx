import { instantWords } from '../../../shared/content/changeValues.ts';
import { receivedParcelsSheet } from '../../../shared/content/sheets/parcelSheets.ts';
import type { ReceivedParcel } from '../../../shared/domain/schemas/parcel.ts';
import { Table } from '../../components/data/Table.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { Section } from '../../components/layout/Section.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';

interface ReceivedParcelsProps {
  readonly parcels: readonly ReceivedParcel[];
  /** Once one of them is taken out. */
  readonly onRemoved: () => void;
}

/** The parcels of a collection, by who sent them; those of which nothing is left any more stay told. */
export function ReceivedParcels({ parcels, onRemoved }: ReceivedParcelsProps) {
  const t = useT();
  const removal = (one: ReceivedParcel) => <RemoveParcel parcel={one} onRemoved={onRemoved} />;
  const seen = new Set(parcels.map(({ origin }) => origin));
  return (
    <Section
      title={t('parcel:received.title')}
      note={t('parcel:received.senders', { count: seen.size })}
      actions={
        <ExportSheet
          list="receivedParcels"
          title={t('parcel:received.title')}
          sheet={(french) => receivedParcelsSheet(parcels, french)}
        />
      }
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
            cell: (one) => t(stateKey(one)),
          },
          {
            id: 'number',
            label: t('parcel:received.number'),
            align: 'end',
            cell: ({ initiatives }) => wholeNumber(initiatives),
          },
          {
            id: 'remove',
            label: t('parcel:removal.actions'),
            isActions: true,
            cell: removal,
          },
        ]}
      />
    </Section>
  );
}

function stateKey({ here, initiatives, isWhole }: ReceivedParcel) {
  if (here === 0) return 'parcel:received.former';
  if (here < initiatives) return 'parcel:told.partly';
  return isWhole ? 'parcel:received.whole' : 'parcel:received.part';
}

interface RemoveParcelProps {
  readonly parcel: ReceivedParcel;
  readonly onRemoved: () => void;
}

/** « Retirer… », and the question before: what it said is nowhere else in the collection. */
function RemoveParcel({ parcel, onRemoved }: RemoveParcelProps) {
  const t = useT();
  const { open } = useAnswer('app.state', undefined);
  const readOnly = useReadOnlyReason();
  const { id, here, madeAt } = parcel;
  const named = {
    sender: parcel.sender || t('parcel:unnamedSender'),
    made: instantWords(madeAt, t),
  };
  return (
    <DeleteButton
      label={t('parcel:removal.named', named)}
      question={t('parcel:removal.question', named)}
      consequence={
        here === 0 ? t('parcel:removal.nothing') : t('parcel:removal.consequence', { count: here })
      }
      confirmLabel={t('parcel:removal.confirm')}
      cancelLabel={t('action.cancel')}
      onDelete={() => write('collection.remove', { id })}
      onDeleted={() => {
        onRemoved();
        showToast({ message: t('parcel:removal.done') });
        focusSoon(() => document.querySelector<HTMLElement>('main h1'));
      }}
      describe={refusalSentence}
      // One receives in a collection, and takes out of it, though nobody writes in it.
      disabledReason={open?.readOnly === 'collection' ? undefined : readOnly}
    >
      {t('parcel:removal.open')}
    </DeleteButton>
  );
}
