import { periodInWords } from '../../../../shared/content/words.ts';
import { presentState } from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import type { Column, Sort } from '../../../components/data/Table.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { classes } from '../../../components/props.ts';
import { LongTable } from '../../../LongTable.tsx';
import { useT } from '../../../strings.ts';
import { MONEY_SIGNS } from '../moneySigns.ts';
import { isOrder } from './fundingOrder.ts';
import { amountFor, sharedWords } from './fundingWords.ts';

interface FundingTableProps {
  readonly caption: string;
  readonly fundings: readonly Funding[];
  /** Whose part is shown; null: all of each funding, once. */
  readonly initiativeId: string | null;
  /** Their order, which the heads of columns change; without it they stand as they come. */
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
}

/** Fundings, each of which leads to its own page. */
export function FundingTable(props: FundingTableProps) {
  const { caption, fundings, initiativeId } = props;
  const t = useT();
  const isWhole = initiativeId === null;
  return (
    <div className={classes('es-funding-table', isWhole && 'es-funding-table--whole')}>
      <LongTable
        first={100}
        caption={caption}
        isCaptionHidden
        rows={fundings}
        rowKey={({ id }) => id}
        sort={props.sort}
        onSort={props.onSort}
        noValueLabel={t('unknown')}
        columns={columnsOf(initiativeId, t).map((column) =>
          Object.assign({}, column, { canSort: isWhole && isOrder(column.id) }),
        )}
      />
    </div>
  );
}

/** Of the portfolio, each tells who gives and whose it is; of an initiative, which is known, who gives. */
function columnsOf(initiativeId: string | null, t: Translate): Column<Funding>[] {
  const isWhole = initiativeId === null;
  const whose: Column<Funding> = {
    id: 'whose',
    label: t('money:share.whose'),
    width: '17%',
    cell: (funding) => <span className="es-funding-name">{sharedWords(funding, t)}</span>,
  };
  return [
    {
      id: 'title',
      label: t('money:funding.one'),
      isTitle: true,
      width: isWhole ? '23%' : '27%',
      cell: ({ id, title }) => <Anchor href={`#/financement/financements/${id}`}>{title}</Anchor>,
    },
    {
      id: 'funder',
      label: t('funding:line.funder'),
      width: isWhole ? '17%' : '22%',
      cell: ({ funderName }) =>
        funderName === null ? null : <span className="es-funding-name">{funderName}</span>,
    },
    ...(isWhole ? [whose] : []),
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
      isFirm: true,
      cell: (funding) => periodInWords(funding.start, funding.end, t),
    },
    {
      id: 'amount',
      label: isWhole ? t('funding:line.amount') : t('money:share.part'),
      align: 'end',
      isFirm: true,
      cell: (funding) => formatCents(amountFor(funding, initiativeId)),
    },
  ];
}
