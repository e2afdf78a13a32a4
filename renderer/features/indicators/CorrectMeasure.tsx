import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Indicator, Measure } from '../../../shared/domain/schemas/indicator.ts';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { useMeasureFields } from './useMeasureFields.tsx';

interface CorrectMeasureProps {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly today: string;
  readonly onClose: () => void;
}

/** What a measure should have said, and why it did not; what it said stays. Its note is changed freely. */
export function CorrectMeasure({ indicator, measure, today, onClose }: CorrectMeasureProps) {
  const t = useT();
  const rules = useFieldRules();
  const entry = useMeasureFields(indicator, today, measure);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();

  async function correct() {
    setProblem(undefined);
    const now = entry.take();
    if (now === null || rules.text(reason) !== undefined) return false;
    const { note, ...said } = now;
    const { id } = measure;
    const isSame =
      said.date === measure.date && said.value === measure.value && said.source === measure.source;
    if (isSame && note === measure.note) {
      setProblem(t('indicator:field.sameAsBefore'));
      return false;
    }
    if (!isSame && reason.trim() === '') {
      setProblem(t('indicator:field.reasonMissing'));
      return false;
    }
    if (!isSame) await write('measure.correct', { id, fields: { ...said, reason: reason.trim() } });
    if (note !== measure.note) await write('measure.note', { id, note });
    return true;
  }

  const title = t('indicator:correction.title', { date: formatPartialDate(measure.date) });
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={title}
      addLabel={t('indicator:correction.add')}
      cancelLabel={t('action.cancel')}
      onAdd={correct}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {entry.fields}
      <TextArea
        label={t('indicator:field.reason')}
        help={t('indicator:field.reasonHelp')}
        rows={2}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setProblem(undefined);
        }}
        error={rules.text(reason) ?? problem}
      />
    </AddDialog>
  );
}
