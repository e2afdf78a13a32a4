import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatDecimal } from '../../../shared/domain/decimals.ts';
import type { PastedMeasure } from '../../../shared/domain/pastedMeasures.ts';
import { Table } from '../../components/data/Table.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';

/** What each line of a paste was understood to be, and what will be done with it. */
export function PastedPreview({ rows }: { readonly rows: readonly PastedMeasure[] }) {
  const t = useT();
  const ready = rows.filter(({ kind }) => kind === 'ready').length;
  return (
    <section className="es-stack es-stack--tight">
      <output>
        <strong>{t('indicator:paste.countReady', { count: ready })}</strong>
      </output>
      <Table
        caption={t('indicator:paste.preview')}
        isCaptionHidden
        isOnSurface
        rows={rows}
        rowKey={({ line }) => String(line.place)}
        noValueLabel={t('empty')}
        columns={[
          {
            id: 'line',
            label: t('indicator:paste.line'),
            align: 'end',
            width: '1%',
            cell: ({ line }) => line.place,
          },
          {
            id: 'date',
            label: t('indicator:paste.date'),
            isTitle: true,
            isFirm: true,
            width: '1%',
            cell: (row) => ('date' in row ? formatPartialDate(row.date) : null),
          },
          {
            id: 'value',
            label: t('indicator:paste.value'),
            align: 'end',
            isFirm: true,
            width: '1%',
            cell: (row) => ('value' in row ? formatDecimal(row.value) : null),
          },
          { id: 'what', label: t('indicator:paste.what'), cell: whatOf },
        ]}
      />
    </section>
  );
}

function whatOf(row: PastedMeasure) {
  return <What row={row} />;
}

function What({ row }: { readonly row: PastedMeasure }) {
  const t = useT();
  switch (row.kind) {
    case 'ready':
      return <span>{t('indicator:paste.ready')}</span>;
    case 'refused':
      return (
        <Sign icon="late" tone="vif">
          {row.cell === ''
            ? t(`indicator:paste.reason.${row.reason}`)
            : t('indicator:paste.refusedCell', {
                cell: row.cell,
                reason: t(`indicator:paste.reason.${row.reason}`),
              })}
        </Sign>
      );
    case 'differs':
      return (
        <Sign icon="late" tone="vif">
          {t('indicator:paste.differs', { value: formatDecimal(row.kept) })}
        </Sign>
      );
    case 'twice':
      return (
        <Sign icon="late" tone="vif">
          {t('indicator:paste.twice')}
        </Sign>
      );
    case 'blank':
    case 'header':
    case 'known':
      break;
  }
  return <span className="es-muted">{t(`indicator:paste.${row.kind}`)}</span>;
}
