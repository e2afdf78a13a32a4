import type { ImportRow } from '../../../shared/domain/schemas/import.ts';
import { STAGES } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { type Column, Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { columnName } from './importWords.ts';
import type { StepProps } from './SheetSteps.tsx';

const SHOWN = 100;

/** What will be written, row by row, as it was understood. */
export function PreviewStep({ state }: StepProps) {
  const t = useT();
  const { data } = useMaybeAnswer('import.rows', { kind: 'ready', offset: 0, limit: SHOWN });
  if (data === undefined) return null;
  if (data.total === 0) {
    return <EmptyState title={t('import:nothing')}>{t('import:preview.emptyText')}</EmptyState>;
  }
  // « Notes », a telephone: what no field takes must not be thought to be here.
  const leftOut = state.columns.filter(({ field, filled }) => field === null && filled > 0);
  return (
    <>
      <p className="es-muted">
        {t('import:preview.counts', {
          create: t('import:count', { count: state.counts.create }),
          complete: state.counts.complete,
          left: state.counts.leave + state.counts.aside,
        })}
      </p>
      {leftOut.length === 0 ? null : (
        <p>
          {t('import:preview.leftOut', {
            count: leftOut.length,
            columns: leftOut
              .map((column) =>
                t('import:preview.column', { column: columnName(column, t), count: column.filled }),
              )
              .join(', '),
          })}
        </p>
      )}
      <Table
        caption={t('import:step.preview')}
        isCaptionHidden
        columns={columnsOf(t)}
        rows={data.rows}
        rowKey={({ row }) => String(row)}
        noValueLabel={t('unknown')}
      />
      {data.total > SHOWN ? (
        <p className="es-muted">{t('import:preview.others', { count: data.total - SHOWN })}</p>
      ) : null}
    </>
  );
}

function stageWords(text: string, t: Translate): string {
  const stage = STAGES.find((one) => one === text);
  return stage === undefined ? text : t(`vocabulary:stageShort.${stage}`);
}

function columnsOf(t: Translate): Column<ImportRow>[] {
  return [
    {
      id: 'row',
      label: t('import:row'),
      align: 'end',
      isFirm: true,
      width: 70,
      cell: ({ row }) => row,
    },
    {
      id: 'title',
      label: t('import:field.title'),
      isTitle: true,
      width: '30%',
      cell: ({ title }) => title,
    },
    {
      id: 'choice',
      label: t('import:preview.becomes'),
      width: 140,
      cell: ({ choice }) => t(`import:becomes.${choice ?? 'create'}`),
    },
    {
      id: 'said',
      label: t('import:preview.said'),
      cell: ({ said }) => (
        <span className="es-muted es-import-samples">
          {said
            .map(({ field, text }) =>
              t('import:said', {
                field: t(`import:field.${field}`),
                text: field === 'stage' ? stageWords(text, t) : text,
              }),
            )
            .join(' · ')}
        </span>
      ),
    },
  ];
}
