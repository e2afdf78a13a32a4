import { useState } from 'react';
import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import { DecimalField } from '../../components/fields/DecimalField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { ReasonField } from './ReasonField.tsx';
import { useDecimals } from './useDecimals.ts';
import { useReason } from './useReason.ts';

interface BaselineDialogProps {
  readonly indicator: Indicator;
  readonly onClose: () => void;
}

/** Where an indicator began; once there is a value, why it is corrected. */
export function BaselineDialog({ indicator, onClose }: BaselineDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const numbers = useDecimals(indicator.unit);
  const [value, setValue] = useState(indicator.baselineValue);
  const [date, setDate] = useState(indicator.baselineDate);
  const [source, setSource] = useState(indicator.baselineSource);
  const [tried, setTried] = useState(false);
  const reason = useReason();
  const isCorrecting = indicator.baselineValue !== null;

  async function keep() {
    setTried(true);
    // A value noted by mistake may be taken out by a correction; nothing is noted without one.
    if (rules.text(source) !== undefined || (value === null && !isCorrecting)) return false;
    const fields = { baselineValue: value, baselineDate: date, baselineSource: source.trim() };
    const isSame =
      value === indicator.baselineValue &&
      date === indicator.baselineDate &&
      fields.baselineSource === indicator.baselineSource;
    const given = isCorrecting ? reason.take(isSame) : '';
    if (given === null) return false;
    await write('indicator.noteBaseline', {
      id: indicator.id,
      fields: { ...fields, reason: given },
    });
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t(isCorrecting ? 'indicator:baseline.correct' : 'indicator:baseline.add')}
      addLabel={t(isCorrecting ? 'indicator:baseline.keepCorrection' : 'indicator:baseline.keep')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <div className="es-fields">
        <DecimalField
          {...numbers}
          label={t('indicator:field.baselineValue')}
          requiredNote={isCorrecting ? undefined : t('mandatory')}
          help={isCorrecting ? t('indicator:baseline.emptyHelp') : undefined}
          value={value}
          onChange={setValue}
          error={
            tried && value === null && !isCorrecting ? t('indicator:field.badNumber') : undefined
          }
        />
        <PartialDateField
          {...dates}
          label={t('indicator:field.baselineDate')}
          labelNote={t('optional')}
          value={date}
          onChange={setDate}
        />
      </div>
      <TextField
        label={t('indicator:field.baselineSource')}
        labelNote={t('optional')}
        help={t('indicator:field.sourceHelp')}
        value={source}
        onChange={setSource}
        error={rules.text(source)}
      />
      {isCorrecting ? <ReasonField reason={reason} /> : null}
    </AddDialog>
  );
}
