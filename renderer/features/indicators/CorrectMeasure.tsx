import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Indicator, Measure } from '../../../shared/domain/schemas/indicator.ts';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { ReasonField } from './ReasonField.tsx';
import { useMeasureFields } from './useMeasureFields.tsx';
import { useReason } from './useReason.ts';

interface CorrectMeasureProps {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly today: string;
  readonly onClose: () => void;
}

/** What a measure should have said, and why it did not; what it said stays. Its note is changed freely. */
export function CorrectMeasure({ indicator, measure, today, onClose }: CorrectMeasureProps) {
  const t = useT();
  const entry = useMeasureFields(indicator, today, measure);
  const reason = useReason();

  async function correct() {
    const now = entry.take();
    if (now === null) return false;
    const { note, ...said } = now;
    const { id } = measure;
    const isSame =
      said.date === measure.date && said.value === measure.value && said.source === measure.source;
    const isNoted = note !== measure.note;
    // A note is changed without a reason.
    const given = isSame && isNoted ? '' : reason.take(isSame);
    if (given === null) return false;
    if (!isSame) await write('measure.correct', { id, fields: { ...said, reason: given } });
    if (isNoted) await write('measure.note', { id, note });
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
      <ReasonField reason={reason} />
    </AddDialog>
  );
}
