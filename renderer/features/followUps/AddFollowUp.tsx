import { useState } from 'react';
import { nextFollowUp } from '../../../shared/domain/nextFollowUp.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import {
  FOLLOW_UP_OUTCOMES,
  type FollowUpOutcome,
  type Status,
} from '../../../shared/domain/vocabulary.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
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

interface AddFollowUpProps {
  readonly detail: InitiativeDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A call that took place: with whom, what came of it; without an answer, that is what is noted. */
export function AddFollowUp({ detail, isOpen, onClose, onAdded }: AddFollowUpProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const { today } = useAnswer('app.state', undefined);
  const [outcome, setOutcome] = useState<FollowUpOutcome | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [whom, setWhom] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isAnswered = outcome === 'answered';

  async function add() {
    setTried(true);
    if (outcome === null || doneOn === null || rules.pastDate(doneOn, today) !== undefined)
      return false;
    if (isAnswered && status === null) return false;
    if (rules.line(whom) !== undefined || rules.text(note) !== undefined) return false;
    const kept = await write('followUp.record', {
      initiativeId: detail.id,
      fields: {
        dueOn: nextFollowUp(detail, today)?.date ?? doneOn,
        doneOn,
        outcome,
        whom: whom.trim(),
        note: note.trim(),
        status: isAnswered ? status : null,
      },
    });
    onAdded(kept.statusCheckId ?? kept.id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('followUp:addCall')}
      addLabel={t('followUp:addCallConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <Select
        label={t('followUp:column.outcome')}
        requiredNote={t('mandatory')}
        placeholder={t('followUp:field.outcomeHint')}
        options={FOLLOW_UP_OUTCOMES.map((id) => ({
          id,
          label: t(`vocabulary:followUpOutcome.${id}`),
          hint: t(`followUp:outcomeHint.${id}`),
        }))}
        value={outcome}
        onChange={(id) => setOutcome(FOLLOW_UP_OUTCOMES.find((one) => one === id) ?? null)}
        error={tried && outcome === null ? t('followUp:field.outcomeMissing') : undefined}
      />
      {isAnswered ? (
        <StatusSelect
          value={status}
          onChange={setStatus}
          error={tried && status === null ? t('followUp:sheet.statusMissing') : undefined}
        />
      ) : null}
      <PartialDateField
        {...dates}
        label={t('followUp:field.doneOn')}
        requiredNote={t('mandatory')}
        value={doneOn}
        onChange={setDoneOn}
        error={tried ? rules.pastDate(doneOn, today) : undefined}
      />
      <TextField
        label={t('followUp:field.whom')}
        help={t('followUp:field.whomHelp')}
        value={whom}
        onChange={setWhom}
        error={rules.line(whom)}
      />
      <TextArea
        label={t('followUp:field.said')}
        value={note}
        onChange={setNote}
        error={rules.text(note)}
      />
    </AddDialog>
  );
}
