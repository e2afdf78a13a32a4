import { useState } from 'react';
import { formatPartialDate, type LocalDate, parseDay } from '../../../shared/domain/dates.ts';
import type { Consent } from '../../../shared/domain/schemas/testimony.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { DraftList, SentList } from './Carriers.tsx';

interface WithdrawDialogProps {
  readonly consent: Consent;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** A withdrawal: from when, how it was said, and what it takes out or cannot take back. */
export function WithdrawDialog({ consent, today, onClose }: WithdrawDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const { drafts, sent } = useAnswer('testimony.carriers', { id: consent.evidenceId });
  const [date, setDate] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const remedy =
    date === null
      ? t('testimony:consent.badDay', { today: formatPartialDate(today) })
      : date > today
        ? t('testimony:withdraw.tooLate')
        : undefined;

  async function withdraw() {
    setTried(true);
    if (date === null || remedy !== undefined || rules.text(note) !== undefined) return false;
    await write('consent.withdraw', { id: consent.id, withdrawnOn: date, note: note.trim() });
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('testimony:withdraw.title')}
      addLabel={t('testimony:withdraw.confirm')}
      cancelLabel={t('action.cancel')}
      onAdd={withdraw}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      size="wide"
    >
      <p>{t('testimony:withdraw.what')}</p>
      <DraftList drafts={drafts} title={t('testimony:withdraw.drafts')} />
      <SentList sent={sent} title={t('testimony:withdraw.sent')} initiativeId={null} />
      {drafts.length + sent.length === 0 ? (
        <p className="es-small es-muted">{t('testimony:carriers.none')}</p>
      ) : null}
      <PartialDateField
        parse={parseDay}
        format={formatPartialDate}
        badInput={t('testimony:consent.badDay', { today: formatPartialDate(today) })}
        label={t('testimony:withdraw.date')}
        requiredNote={t('mandatory')}
        value={date}
        onChange={setDate}
        error={tried ? remedy : undefined}
      />
      <TextArea
        label={t('testimony:withdraw.note')}
        labelNote={t('optional')}
        rows={2}
        value={note}
        onChange={setNote}
        error={rules.text(note)}
      />
    </AddDialog>
  );
}
