import { useState } from 'react';
import { instantWords } from '../../../shared/content/changeValues.ts';
import type { NetworkParcel } from '../../../shared/domain/schemas/network.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { fileSize } from '../../fileSize.ts';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';

interface DepotParcelsProps {
  readonly parcels: readonly NetworkParcel[];
  /** What the network calls itself. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onBring: (sha256s: string[]) => void;
  readonly onClose: () => void;
}

/** As many are shown at once; the others are asked for. */
const SHOWN = 100;

const keyOf = ({ account, sha256 }: NetworkParcel) => `${account} ${sha256}`;

const isWanted = ({ state }: NetworkParcel) => state === 'new' || state === 'changed';

/** What is in the depot of the network: what is new or later first, and chosen. */
export function DepotParcels({ parcels, name, isBusy, onBring, onClose }: DepotParcelsProps) {
  const t = useT();
  const [most, setMost] = useState(SHOWN);
  const [keys, setKeys] = useState<ReadonlySet<string>>(
    () => new Set(parcels.filter(isWanted).map(keyOf)),
  );
  const rows = [...parcels.filter(isWanted), ...parcels.filter((one) => !isWanted(one))];
  const chosen = [
    ...new Set(rows.filter((one) => keys.has(keyOf(one))).map(({ sha256 }) => sha256)),
  ];
  const senderOf = ({ head }: NetworkParcel) => head?.sender || t('parcel:unnamedSender');
  return (
    <Section title={t('network:there.title', { name })} note={t('network:there.note')}>
      {rows.length === 0 ? (
        <p className="es-parcel-note">{t('network:there.empty')}</p>
      ) : (
        <Table
          caption={t('network:there.title', { name })}
          isCaptionHidden
          rows={rows.slice(0, most)}
          rowKey={keyOf}
          noValueLabel={t('unknown')}
          selection={{
            keys,
            onChange: setKeys,
            rowLabel: (one) =>
              t('network:there.row', {
                sender: senderOf(one),
                day: instantWords(one.publishedAt, t),
              }),
            allLabel: t('network:there.all'),
          }}
          columns={[
            {
              id: 'sender',
              label: t('network:there.sender'),
              isTitle: true,
              width: '26%',
              cell: senderOf,
            },
            { id: 'account', label: t('network:there.account'), cell: ({ account }) => account },
            {
              id: 'made',
              label: t('network:there.made'),
              cell: ({ head }) => (head === null ? null : instantWords(head.madeAt, t)),
            },
            {
              id: 'number',
              label: t('network:there.number'),
              align: 'end',
              cell: ({ initiatives }) => wholeNumber(initiatives),
            },
            {
              id: 'size',
              label: t('network:there.size'),
              align: 'end',
              isFirm: true,
              cell: ({ bytes }) => fileSize(bytes),
            },
            {
              id: 'state',
              label: t('network:there.state'),
              cell: ({ state }) => t(`network:there.states.${state}`),
            },
          ]}
        />
      )}
      <div className="es-parcel-actions">
        {rows.length <= most ? null : (
          <Button onPress={() => setMost((shown) => shown + SHOWN)}>
            {t('parcel:more', { count: Math.min(SHOWN, rows.length - most) })}
          </Button>
        )}
        {rows.length === 0 ? null : (
          <Button
            tone="primary"
            isBusy={isBusy}
            disabledReason={chosen.length === 0 ? t('network:there.nothing') : undefined}
            onPress={() => onBring(chosen)}
          >
            {t('network:there.bring', { count: chosen.length })}
          </Button>
        )}
        <Button onPress={onClose}>{t('network:there.close')}</Button>
      </div>
    </Section>
  );
}
