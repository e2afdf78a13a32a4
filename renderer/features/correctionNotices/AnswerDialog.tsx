import { useState } from 'react';
import { formatPartialDate, parseDay } from '../../../shared/domain/dates.ts';
import type {
  CarriedError,
  NoticeFields,
} from '../../../shared/domain/schemas/correctionNotice.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';

interface AnswerDialogProps {
  readonly frozenId: string;
  readonly about: readonly CarriedError[];
  readonly answer: NoticeFields['answer'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** That a notice was sent on a day, or that none is needed, and why; it can be undone. */
export function AnswerDialog({ frozenId, about, answer, onClose, onDone }: AnswerDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isSent = answer === 'sent';
  const room = isSent ? 'sentDialog' : 'notNeededDialog';
  const dayRemedy =
    on === null
      ? t('notice:badDay', { today: formatPartialDate(today) })
      : on > today
        ? t('notice:tooLate')
        : undefined;
  const noteRemedy = rules.text(note) ?? (isSent || note.trim() !== '' ? undefined : t('required'));

  async function keep() {
    setTried(true);
    if (on === null || dayRemedy !== undefined || noteRemedy !== undefined) return false;
    const kept = await write('correctionNotice.answer', {
      frozenId,
      about: about.map(({ kind, recordId }) => ({ kind, recordId })),
      fields: { answer, on, note: note.trim() },
    });
    offerUndo(t(`notice:${room}.done`, { count: kept.length }), () =>
      write('correctionNotice.takeBack', { ids: kept.map(({ id }) => id) }),
    );
    onDone();
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t(`notice:${room}.title`)}
      addLabel={t(`notice:${room}.confirm`)}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {isSent ? (
        <PartialDateField
          parse={parseDay}
          format={formatPartialDate}
          badInput={t('notice:badDay', { today: formatPartialDate(today) })}
          label={t('notice:sentDialog.date')}
          requiredNote={t('mandatory')}
          value={on}
          onChange={setOn}
          error={tried ? dayRemedy : undefined}
        />
      ) : null}
      <TextArea
        label={t(isSent ? 'notice:sentDialog.note' : 'notice:notNeededDialog.reason')}
        labelNote={isSent ? t('optional') : undefined}
        requiredNote={isSent ? undefined : t('mandatory')}
        rows={2}
        value={note}
        onChange={setNote}
        error={tried ? noteRemedy : undefined}
      />
    </AddDialog>
  );
}
