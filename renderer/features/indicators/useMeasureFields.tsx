import { type ReactNode, useState } from 'react';
import { firstDay, type PartialDate } from '../../../shared/domain/dates.ts';
import { type Decimal, formatDecimal } from '../../../shared/domain/decimals.ts';
import type {
  Indicator,
  Measure,
  MeasureFields,
} from '../../../shared/domain/schemas/indicator.ts';
import { DecimalField } from '../../components/fields/DecimalField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { valueLabel } from './options.ts';
import { useDecimals } from './useDecimals.ts';

interface MeasureEntry {
  readonly fields: ReactNode;
  /** What was typed; null while something has a remedy, which is shown from then on. */
  readonly take: () => MeasureFields | null;
  /** Empties the date, the value and the note; the source of one is often that of the next. */
  readonly next: () => void;
}

/** The fields of a measure that is typed or corrected; `former` is the one that they begin with. */
export function useMeasureFields(
  indicator: Indicator,
  today: string,
  former?: Measure,
): MeasureEntry {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const numbers = useDecimals(indicator.unit);
  const [date, setDate] = useState<PartialDate | null>(former?.date ?? null);
  const [value, setValue] = useState<Decimal | null>(former?.value ?? null);
  const [source, setSource] = useState(former?.source ?? '');
  const [note, setNote] = useState(former?.note ?? '');
  const [tried, setTried] = useState(false);
  const dateProblem = (): string | undefined => {
    if (date === null) return tried ? rules.date(date) : undefined;
    if (firstDay(date) > today) return t('indicator:field.ahead');
    const taken = indicator.measures.find((one) => one.date === date && one.id !== former?.id);
    return taken && t('indicator:field.dateTaken', { value: formatDecimal(taken.value) });
  };
  return {
    take() {
      setTried(true);
      const isBad = dateProblem() ?? rules.text(source) ?? rules.text(note);
      if (date === null || value === null || isBad !== undefined) return null;
      return { date, value, source: source.trim(), note: note.trim() };
    },
    next() {
      setDate(null);
      setValue(null);
      setNote('');
      setTried(false);
    },
    fields: (
      <>
        <div className="es-fields">
          <PartialDateField
            {...dates}
            label={t('indicator:field.date')}
            requiredNote={t('mandatory')}
            help={t('indicator:field.dateHelp')}
            value={date}
            onChange={setDate}
            error={dateProblem()}
          />
          <DecimalField
            {...numbers}
            label={valueLabel(t, indicator)}
            requiredNote={t('mandatory')}
            value={value}
            onChange={setValue}
            error={tried && value === null ? t('indicator:field.badNumber') : undefined}
          />
        </div>
        <TextField
          label={t('indicator:field.source')}
          labelNote={t('optional')}
          help={t('indicator:field.sourceHelp')}
          value={source}
          onChange={setSource}
          error={rules.text(source)}
        />
        <TextArea
          label={t('indicator:field.measureNote')}
          labelNote={t('optional')}
          rows={1}
          value={note}
          onChange={setNote}
          error={rules.text(note)}
        />
      </>
    ),
  };
}
