import type { Inventory, Purpose } from '../../../shared/domain/schemas/privacy.ts';
import type { PersonalKind } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

interface InventoryTableProps {
  readonly inventory: Inventory;
  readonly purposes: readonly Purpose[];
}

type Row = Inventory['kinds'][number];

/** Where each kind is seen, after « #/ ». */
const PLACES: Readonly<Record<PersonalKind, string>> = {
  testimony: 'initiatives',
  contact: 'parties-prenantes',
  follow_up: 'suivi',
  participant: 'initiatives',
  voice: 'initiatives',
  responsible: 'initiatives',
  access_request: 'reglages/renseignements/demandes',
};

/** What the file holds of persons, counted, where, and why. */
export function InventoryTable({ inventory, purposes }: InventoryTableProps) {
  const t = useT();
  const { binned, frozen, files, changes } = inventory;
  return (
    <Section title={t('privacy:inventory.heading')}>
      <Table
        caption={t('privacy:inventory.heading')}
        isCaptionHidden
        rows={inventory.kinds}
        rowKey={({ kind }) => kind}
        noValueLabel={t('unknown')}
        columns={columnsOf(purposes, t)}
      />
      <ul className="es-privacy-also">
        <li>{t('privacy:inventory.binned', { count: binned })}</li>
        <li>{t('privacy:inventory.frozen', { count: frozen })}</li>
        <li>{t('privacy:inventory.files', { count: files })}</li>
        <li>{t('privacy:inventory.changes', { count: changes })}</li>
        <li>{t('privacy:inventory.texts')}</li>
      </ul>
    </Section>
  );
}

function columnsOf(purposes: readonly Purpose[], t: Translate): Column<Row>[] {
  const whyOf = (kind: PersonalKind) =>
    purposes.filter(({ kinds }) => kinds.includes(kind)).map(({ name }) => name);
  return [
    {
      id: 'kind',
      label: t('privacy:inventory.kind'),
      isTitle: true,
      width: '30%',
      cell: ({ kind }) => t(`vocabulary:personalKind.${kind}`),
    },
    {
      id: 'count',
      label: t('privacy:inventory.count'),
      align: 'end',
      isFirm: true,
      cell: ({ count }) => String(count),
    },
    {
      id: 'where',
      label: t('privacy:inventory.where'),
      cell: ({ kind }) => (
        <Anchor href={`#/${PLACES[kind]}`}>{t(`privacy:inventory.place.${kind}`)}</Anchor>
      ),
    },
    {
      id: 'why',
      label: t('privacy:inventory.why'),
      width: '28%',
      cell: ({ kind, count }) => {
        const why = whyOf(kind);
        if (why.length > 0) return why.join('; ');
        return count === 0 ? null : t('privacy:inventory.noPurpose');
      },
    },
  ];
}
