import type { CommaMeaning } from '../../../shared/domain/decimals.ts';
import type { DateOrder } from '../../../shared/domain/pastedDates.ts';
import type { Pasted } from '../../../shared/domain/pastedMeasures.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { useT } from '../../strings.ts';

interface PastedQuestionsProps {
  readonly pasted: Pasted;
  readonly first: string | null;
  readonly onFirst: (date: string | null) => void;
  readonly stepMonths: number;
  readonly onStep: (months: number) => void;
  readonly comma: CommaMeaning | null;
  readonly onComma: (comma: CommaMeaning | null) => void;
  readonly order: DateOrder | null;
  readonly onOrder: (order: DateOrder | null) => void;
}

const STEPS = [1, 3, 6, 12, 24] as const;
const COMMAS = ['decimals', 'thousands'] as const;
const ORDERS = ['day_first', 'month_first'] as const;

/** What a paste does not tell by itself; nothing is asked that it does tell. */
export function PastedQuestions(props: PastedQuestionsProps) {
  const { pasted, comma, onComma, order, onOrder } = props;
  const t = useT();
  const dates = dateEntry(t);
  const { shape, asks } = pasted;
  if (shape !== 'values' && !asks.comma && !asks.order) return null;
  return (
    <div className="es-fields">
      {shape === 'values' ? (
        <>
          <PartialDateField
            {...dates}
            label={t('indicator:paste.first')}
            help={t('indicator:paste.firstHelp')}
            value={props.first}
            onChange={props.onFirst}
          />
          <Select
            label={t('indicator:paste.step')}
            placeholder={t('action.choose')}
            options={STEPS.map((months) => ({
              id: String(months),
              label: t(`indicator:paste.stepOf.${months}`),
            }))}
            value={String(props.stepMonths)}
            onChange={(id) => props.onStep(Number(id ?? '12'))}
          />
        </>
      ) : null}
      {asks.order ? (
        <Select
          label={t('indicator:paste.order')}
          placeholder={t('indicator:paste.choose')}
          options={ORDERS.map((id) => ({ id, label: t(`indicator:paste.${id}`) }))}
          value={order}
          onChange={(id) => onOrder(ORDERS.find((known) => known === id) ?? null)}
        />
      ) : null}
      {asks.comma ? (
        <Select
          label={t('indicator:paste.comma')}
          placeholder={t('indicator:paste.choose')}
          options={COMMAS.map((id) => ({ id, label: t(`indicator:paste.${id}`) }))}
          value={comma}
          onChange={(id) => onComma(COMMAS.find((known) => known === id) ?? null)}
        />
      ) : null}
    </div>
  );
}
