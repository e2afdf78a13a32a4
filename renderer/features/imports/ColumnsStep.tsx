import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { ENCODINGS, IMPORT_FIELDS } from '../../../shared/domain/import/importTerms.ts';
import { parsePastedDate } from '../../../shared/domain/pastedDates.ts';
import type { ImportColumn } from '../../../shared/domain/schemas/import.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { columnName } from './importWords.ts';
import type { StepProps } from './SheetSteps.tsx';

/** What each column says: guessed from its heading, or remembered, and changed here. */
export function ColumnsStep({ state, say }: StepProps) {
  const t = useT();
  const rules = useFieldRules();
  const [isOpened, setIsOpened] = useState(false);
  const isDating = isOpened || state.undated !== null;
  const hasTitle = state.columns.some(({ field }) => field === 'title');
  return (
    <>
      {hasTitle ? null : (
        <Banner tone="warning" title={t('import:noTitle')}>
          {t('import:noTitleText')}
        </Banner>
      )}
      {state.isRemembered ? <Banner>{t('import:remembered')}</Banner> : null}
      {state.orderAsked === null ? null : <DateOrderAsked state={state} say={say} />}
      {state.undatedCount === 0 ? null : (
        <UndatedAsked state={state} say={say} isDating={isDating} onDating={setIsOpened} />
      )}
      <div className="es-fields">
        {state.sheets.length > 1 ? (
          <Select
            label={t('import:sheet')}
            options={state.sheets.map(({ name, rows }, index) => ({
              id: String(index),
              label: name,
              hint: t('import:sheetRows', { count: rows }),
            }))}
            value={String(state.sheet)}
            placeholder=""
            onChange={(id) => void say({ kind: 'sheet', sheet: Number(id ?? 0) })}
          />
        ) : null}
        <Select
          label={t('import:header')}
          options={state.firstRows.map(({ row, text }) => ({
            id: String(row),
            label: t('import:headerRow', { row, text }),
          }))}
          value={state.header === null ? null : String(state.header)}
          placeholder={t('import:headerNone')}
          emptyLabel={t('import:headerNone')}
          onChange={(id) => void say({ kind: 'header', row: id === null ? null : Number(id) })}
        />
        {state.encoding === null ? null : (
          <Select
            label={t('import:encoding')}
            help={t('import:encodingHelp')}
            options={ENCODINGS.map((id) => ({ id, label: t(`import:encodings.${id}`) }))}
            value={state.encoding}
            placeholder=""
            onChange={(id) => {
              const encoding = ENCODINGS.find((one) => one === id);
              if (encoding !== undefined) void say({ kind: 'encoding', encoding });
            }}
          />
        )}
        {isDating && state.undatedCount > 0 ? (
          <PartialDateField
            label={t('import:undated.date')}
            help={t('import:undated.help')}
            {...rules.dates}
            value={state.undated}
            onChange={(date) => {
              // Emptied, it says nothing: that is not « not to be noted ».
              setIsOpened(true);
              void say(date === null ? { kind: 'undated' } : { kind: 'undated', date });
            }}
          />
        ) : null}
      </div>
      <Table
        caption={t('import:columns.caption')}
        isCaptionHidden
        columns={columnsOf(say, t)}
        rows={state.columns}
        rowKey={({ index }) => String(index)}
        noValueLabel={t('unknown')}
      />
    </>
  );
}

/** « 03/12/2024 »: asked once for the sheet, where none of its dates tells. */
function DateOrderAsked({ state, say }: StepProps) {
  const t = useT();
  const text = state.orderAsked ?? '';
  const meant = (order: 'day_first' | 'month_first') => {
    const date = parsePastedDate(text, order);
    return date.ok ? formatPartialDate(date.value) : text;
  };
  return (
    <Banner
      tone={state.order === null ? 'notice' : 'info'}
      title={t('import:order.title', { text })}
      actions={
        <SegmentedControl
          label={t('import:order.title', { text })}
          options={[
            { id: 'day_first', label: t('import:order.is', { date: meant('day_first') }) },
            { id: 'month_first', label: t('import:order.is', { date: meant('month_first') }) },
          ]}
          value={state.order ?? ''}
          onChange={(id) =>
            void say({ kind: 'order', order: id === 'day_first' ? 'day_first' : 'month_first' })
          }
        />
      }
    >
      {t('import:order.text')}
    </Banner>
  );
}

/** What becomes of the stages and the amounts that no cell dates: asked once for the sheet, never guessed. */
function UndatedAsked({
  state,
  say,
  isDating,
  onDating,
}: StepProps & {
  readonly isDating: boolean;
  readonly onDating: (isDating: boolean) => void;
}) {
  const t = useT();
  const title = t('import:undated.title', { count: state.undatedCount });
  return (
    <Banner
      tone={state.isUndatedAsked ? 'notice' : 'info'}
      title={title}
      actions={
        <SegmentedControl
          label={title}
          options={[
            { id: 'leave', label: t('import:undated.leave') },
            { id: 'date', label: t('import:undated.give') },
          ]}
          value={isDating ? 'date' : state.isUndatedAsked ? '' : 'leave'}
          onChange={(id) => {
            onDating(id === 'date');
            void say(id === 'leave' ? { kind: 'undated', date: null } : { kind: 'undated' });
          }}
        />
      }
    >
      {t('import:undated.text')}
    </Banner>
  );
}

function columnsOf(say: StepProps['say'], t: Translate): Column<ImportColumn>[] {
  const fields = IMPORT_FIELDS.map((id) => ({ id, label: t(`import:field.${id}`) }));
  return [
    {
      id: 'heading',
      label: t('import:columns.heading'),
      isTitle: true,
      width: '26%',
      cell: (column) => columnName(column, t),
    },
    {
      id: 'samples',
      label: t('import:columns.samples'),
      cell: ({ samples }) => (
        <span className="es-muted es-import-samples">{samples.join(' · ')}</span>
      ),
    },
    {
      id: 'field',
      label: t('import:columns.field'),
      width: 300,
      cell: (column) => (
        <Select
          label={t('import:columns.fieldOf', { column: columnName(column, t) })}
          isLabelHidden
          options={fields}
          value={column.field}
          placeholder={t('import:columns.none')}
          emptyLabel={t('import:columns.none')}
          onChange={(id) =>
            void say({
              kind: 'column',
              column: column.index,
              field: IMPORT_FIELDS.find((field) => field === id) ?? null,
            })
          }
        />
      ),
    },
  ];
}
