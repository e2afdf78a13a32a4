import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Indicator, IndicatorTarget } from '../../../shared/domain/schemas/indicator.ts';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { DecimalField } from '../../components/fields/DecimalField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
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

interface TargetDialogProps {
  readonly indicator: Indicator;
  /** The target that is corrected; null: a new one. */
  readonly target: IndicatorTarget | null;
  readonly onClose: () => void;
}

/** What is aimed at and for when, or what a target becomes, which may be that it is aimed at no more. */
export function TargetDialog({ indicator, target, onClose }: TargetDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const numbers = useDecimals(indicator.unit);
  const [date, setDate] = useState<string | null>(target?.date ?? null);
  const [value, setValue] = useState<string | null>(target?.value ?? null);
  const [isGivenUp, setIsGivenUp] = useState(target !== null && target.value === null);
  const [tried, setTried] = useState(false);
  const reason = useReason();
  const isTaken = indicator.targets.some((one) => one.date === date && one.id !== target?.id);
  const aim = isGivenUp ? null : value;

  async function keep() {
    setTried(true);
    if (date === null || isTaken || (aim === null && !isGivenUp)) return false;
    if (target === null) {
      if (aim === null) return false;
      await write('target.add', { indicatorId: indicator.id, fields: { date, value: aim } });
      return true;
    }
    const given = reason.take(date === target.date && aim === target.value);
    if (given === null) return false;
    await write('target.correct', { id: target.id, fields: { date, value: aim, reason: given } });
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={
        target === null
          ? t('indicator:targets.add')
          : t('indicator:targets.correctOf', { date: formatPartialDate(target.date) })
      }
      addLabel={t(target === null ? 'indicator:targets.keep' : 'indicator:targets.keepCorrection')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <div className="es-fields">
        {isGivenUp ? null : (
          <DecimalField
            {...numbers}
            label={t('indicator:targets.value')}
            requiredNote={t('mandatory')}
            value={value}
            onChange={setValue}
            error={tried && value === null ? t('indicator:field.badNumber') : undefined}
          />
        )}
        <PartialDateField
          {...dates}
          label={t('indicator:targets.date')}
          requiredNote={t('mandatory')}
          value={date}
          onChange={setDate}
          error={isTaken ? t('indicator:targets.taken') : tried ? rules.date(date) : undefined}
        />
      </div>
      {target === null ? null : (
        <>
          <Checkbox
            label={t('indicator:targets.giveUp')}
            isSelected={isGivenUp}
            onChange={setIsGivenUp}
          />
          <ReasonField reason={reason} />
        </>
      )}
    </AddDialog>
  );
}
