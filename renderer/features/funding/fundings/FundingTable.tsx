import { periodInWords } from '../../../../shared/content/words.ts';
import { presentState } from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import type { Column } from '../../../components/data/Table.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { LongTable } from '../../../LongTable.tsx';
import { useT } from '../../../strings.ts';
import { MONEY_SIGNS } from '../moneySigns.ts';
import { amountFor, sharedWords } from './fundingWords.ts';

interface FundingTableProps {
  readonly caption: string;
  readonly fundings: readonly Funding[];
  /** Whose part is shown; null: all of each funding, once. */
  readonly initiativeId: string | null;
}

/** Fundings, each of which leads to its own page. */
export function FundingTable({ caption, fundings, initiativeId }: FundingTableProps) {
  const t = useT();
  return (
    <div className="es-funding-table">
      <LongTable
        first={100}
        caption={caption}
        isCaptionHidden
        rows={fundings}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        columns={columnsOf(initiativeId, t)}
      />
    </div>
  );
}

function columnsOf(initiativeId: string | null, t: Translate): Column<Funding>[] {
  return [
    {
      id: 'title',
      label: t('money:funding.one'),
      isTitle: true,
      width: '27%',
      cell: ({ id, title }) => <Anchor href={`#/financement/financements/${id}`}>{title}</Anchor>,
    },
    {
      id: 'whose',
      label: initiativeId === null ? t('money:share.whose') : t('funding:line.funder'),
      width: '22%',
      cell: (funding) =>
        initiativeId === null ? (
          <span className="es-funding-name">{sharedWords(funding, t)}</span>
        ) : (
          funding.funderName
        ),
    },
    {
      id: 'kind',
      label: t('money:funding.kind'),
      cell: ({ kind }) => t(`vocabulary:fundingKind.${kind}`),
    },
    {
      id: 'state',
      label: t('funding:line.state'),
      isFirm: true,
      cell: (funding) => {
        const { state } = presentState(funding);
        return <Sign icon={MONEY_SIGNS[state]}>{t(`vocabulary:revenueState.${state}`)}</Sign>;
      },
    },
    {
      id: 'period',
      label: t('money:funding.period'),
      width: '17%',
      cell: (funding) => periodInWords(funding.start, funding.end, t),
    },
    {
      id: 'amount',
      label: initiativeId === null ? t('funding:line.amount') : t('money:share.part'),
      align: 'end',
      isFirm: true,
      cell: (funding) => formatCents(amountFor(funding, initiativeId)),
    },
  ];
}
