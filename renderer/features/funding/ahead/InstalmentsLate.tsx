import { instalmentsSheet } from '../../../../shared/content/sheets/moneySheets.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { daysLate } from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import type { Column } from '../../../components/data/Table.tsx';
import { ListSection } from '../../../ListSection.tsx';
import { LongTable } from '../../../LongTable.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

type Late = {
  readonly funding: Funding;
  readonly instalment: Funding['instalments'][number];
  readonly days: number;
};

/** The instalments of confirmed money whose day is over and that did not come, the oldest first. */
export function InstalmentsLate() {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const late = useAnswer('funding.list', undefined)
    .flatMap((funding) =>
      funding.instalments.map((instalment) => ({
        funding,
        instalment,
        days: daysLate(funding, instalment, today),
      })),
    )
    .flatMap(({ days, ...rest }) => (days === null ? [] : [{ days, ...rest }]))
    .toSorted((a, b) => b.days - a.days);
  if (late.length === 0) return null;
  return (
    <ListSection
      title={t('money:instalment.lateTitle')}
      list="instalmentsLate"
      sheet={(french) => instalmentsSheet(late, french)}
    >
      <LongTable
        caption={t('money:instalment.lateTitle')}
        isCaptionHidden
        rows={late}
        rowKey={({ instalment }) => instalment.id}
        noValueLabel={t('unknown')}
        columns={columnsOf(t)}
      />
    </ListSection>
  );
}

function columnsOf(t: Translate): Column<Late>[] {
  return [
    {
      id: 'due',
      label: t('money:instalment.due'),
      width: 230,
      cell: ({ instalment: { dueOn } }) => dueOn && formatPartialDate(dueOn),
    },
    {
      id: 'funding',
      label: t('money:funding.one'),
      isTitle: true,
      cell: ({ funding }) => (
        <Anchor href={`#/financement/financements/${funding.id}`}>{funding.title}</Anchor>
      ),
    },
    {
      id: 'amount',
      label: t('funding:line.amount'),
      align: 'end',
      isFirm: true,
      cell: ({ instalment }) => formatCents(instalment.amount),
    },
    {
      id: 'late',
      label: t('money:report.left'),
      align: 'end',
      isFirm: true,
      cell: ({ days }) => <span className="es-vif">{t('money:report.late', { count: days })}</span>,
    },
  ];
}
