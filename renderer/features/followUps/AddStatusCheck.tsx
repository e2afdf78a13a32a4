import { useState } from 'react';
import type { Status } from '../../../shared/domain/vocabulary.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { StatusSelect } from './StatusSelect.tsx';

interface AddStatusCheckProps {
  readonly initiativeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** How the initiative was found to be at a date, and by whom that is known. */
export function AddStatusCheck({ initiativeId, isOpen, onClose, onAdded }: AddStatusCheckProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const { today } = useAnswer('app.state', undefined);
  const [status, setStatus] = useState<Status | null>(null);
  const [date, setDate] = useState<string | null>(today);
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (status === null || date === null || rules.pastDate(date, today) !== undefined) return false;
    if (rules.line(source) !== undefined || rules.text(note) !== undefined) return false;
    const fields = { status, date, source: source.trim(), note: note.trim() };
    onAdded((await write('statusCheck.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('followUp:addCheck')}
      addLabel={t('followUp:addCheckConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <StatusSelect
        value={status}
        onChange={setStatus}
        error={tried && status === null ? t('followUp:sheet.statusMissing') : undefined}
      />
      <PartialDateField
        {...dates}
        label={t('followUp:field.date')}
        requiredNote={t('mandatory')}
        help={t('stage:field.dateHelp')}
        value={date}
        onChange={setDate}
        error={tried ? rules.pastDate(date, today) : undefined}
      />
      <TextField
        label={t('followUp:field.source')}
        help={t('followUp:field.sourceHelp')}
        value={source}
        onChange={setSource}
        error={rules.line(source)}
      />
      <TextArea
        label={t('followUp:field.note')}
        value={note}
        onChange={setNote}
        error={rules.text(note)}
      />
    </AddDialog>
  );
}
