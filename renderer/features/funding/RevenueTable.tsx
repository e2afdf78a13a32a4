import { formatCents } from '../../../shared/domain/money.ts';
import type { RevenueRow } from '../../../shared/ipc/contract/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';
import { MONEY_SIGNS } from './moneySigns.ts';
import type { Grouping } from './revenueGroups.ts';

export interface RevenueTableProps {
  readonly caption: string;
  readonly rows: readonly RevenueRow[];
  readonly by: Grouping;
}

/** The revenues of one group; each leads to the budget that it comes from. */
export function RevenueTable({ caption, rows, by }: RevenueTableProps) {
  const t = useT();
  return (
    <Table
      caption={caption}
      isCaptionHidden
      isOnSurface
      rows={rows}
      rowKey={({ id }) => id}
      noValueLabel={t('unknown')}
      columns={columnsOf(by, t)}
    />
  );
}

function columnsOf(by: Grouping, t: Translate): Column<RevenueRow>[] {
  return [
    {
      id: 'initiative',
      label: t('funding:page.initiative'),
      isTitle: true,
      width: '28%',
      cell: ({ initiativeId, initiativeTitle }) => (
        <Anchor href={`#/initiatives/${initiativeId}/argent`}>{initiativeTitle}</Anchor>
      ),
    },
    {
      id: 'budget',
      label: t('funding:page.budget'),
      width: '20%',
      cell: ({ budgetTitle }) => budgetTitle,
    },
    {
      id: 'source',
      label: t('funding:line.source'),
      width: '22%',
      cell: ({ label }) => label,
    },
    by === 'funder' ? stateColumn(t) : funderColumn(t),
    {
      id: 'amount',
      label: t('funding:line.amount'),
      align: 'end',
      isFirm: true,
      width: '15%',
      cell: ({ amount, inKind }) => (
        <>
          {formatCents(amount)}
          {inKind ? <span className="es-revenue-kind">{t('funding:line.inKind')}</span> : null}
        </>
      ),
    },
  ];
}

function stateColumn(t: Translate): Column<RevenueRow> {
  return {
    id: 'state',
    label: t('funding:line.state'),
    width: '15%',
    cell: ({ state }) =>
      state === null ? null : (
        <Sign icon={MONEY_SIGNS[state]}>{t(`vocabulary:revenueState.${state}`)}</Sign>
      ),
  };
}

function funderColumn(t: Translate): Column<RevenueRow> {
  return {
    id: 'funder',
    label: t('funding:line.funder'),
    width: '15%',
    cell: ({ funderName }) => funderName,
  };
}
