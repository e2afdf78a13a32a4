import type { ImportState, ImportValue } from '../../../shared/domain/schemas/import.ts';
import { STAGES } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { type Column, Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import type { Option } from '../../components/fields/options.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { useT } from '../../strings.ts';
import type { StepProps } from './SheetSteps.tsx';

const AS_IS = 'asIs';
const BLANK = 'blank';
const IS = 'is:';

/** The values that the portfolio does not have, each once: kept as they are written, or another one. */
export function ValuesStep({ state, say }: StepProps) {
  const t = useT();
  if (state.values.length === 0) {
    return <EmptyState title={t('import:values.none')}>{t('import:values.noneText')}</EmptyState>;
  }
  return (
    <>
      <p className="es-muted es-read">{t('import:values.intro')}</p>
      <Table
        caption={t('import:step.values')}
        isCaptionHidden
        columns={columnsOf({ state, say }, t)}
        rows={state.values}
        rowKey={({ field, value }) => `${field}:${value}`}
        noValueLabel={t('unknown')}
      />
      {state.otherValues === 0 ? null : (
        <p className="es-muted">{t('import:values.others', { count: state.otherValues })}</p>
      )}
    </>
  );
}

const placeOf = ({ field, value }: ImportValue) => ({ field, value });

function choicesOf(
  { field, value, near }: ImportValue,
  state: ImportState,
  t: Translate,
): Option[] {
  const blank = { id: BLANK, label: t('import:values.blank') };
  if (field === 'stage') {
    return [
      ...STAGES.map((stage) => ({
        id: `${IS}${stage}`,
        label: t(`vocabulary:stage.${stage}`),
        hint: t(`stage:hint.${stage}`),
      })),
      blank,
    ];
  }
  const others = (state.known[field] ?? []).filter((name) => name !== near);
  const proposed = near === null ? others : [near, ...others];
  return [
    { id: AS_IS, label: t('import:values.asIs', { value }) },
    ...proposed.map((name) => ({ id: `${IS}${name}`, label: name })),
    blank,
  ];
}

function chosenOf({ field, to, is }: ImportValue): string | null {
  if (to === 'is') return `${IS}${is ?? ''}`;
  if (to === 'blank') return BLANK;
  return field === 'stage' ? null : AS_IS;
}

function decisionOf(id: string) {
  if (id === BLANK) return { kind: 'blank' as const };
  return id === AS_IS
    ? { kind: 'asIs' as const }
    : { kind: 'is' as const, value: id.slice(IS.length) };
}

function columnsOf({ state, say }: StepProps, t: Translate): Column<ImportValue>[] {
  return [
    {
      id: 'value',
      label: t('import:values.value'),
      isTitle: true,
      cell: ({ value }) => value,
    },
    {
      id: 'field',
      label: t('import:values.field'),
      cell: ({ field }) => t(`import:field.${field}`),
    },
    {
      id: 'count',
      label: t('import:values.rows'),
      align: 'end',
      isFirm: true,
      cell: ({ count }) => t('import:values.count', { count }),
    },
    {
      id: 'to',
      label: t('import:values.to'),
      width: 340,
      cell: (value) => (
        <Select
          label={t('import:values.toOf', { value: value.value })}
          isLabelHidden
          options={choicesOf(value, state, t)}
          value={chosenOf(value)}
          placeholder={t('import:values.choose')}
          error={value.isNeeded ? t('import:values.needed') : undefined}
          help={
            value.near !== null && value.to === null
              ? t('import:values.near', { near: value.near })
              : undefined
          }
          onChange={(id) => {
            if (id !== null) void say({ kind: 'value', ...placeOf(value), to: decisionOf(id) });
          }}
        />
      ),
    },
  ];
}
