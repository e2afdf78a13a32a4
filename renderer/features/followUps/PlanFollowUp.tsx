import { useState } from 'react';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface PlanFollowUpProps {
  readonly initiativeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A date on which somebody is to be asked, beside those of the rhythm. */
export function PlanFollowUp({ initiativeId, isOpen, onClose, onAdded }: PlanFollowUpProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (dueOn === null || rules.text(note) !== undefined) return false;
    const fields = { dueOn, note: note.trim() };
    onAdded((await write('followUp.plan', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('followUp:plan.add')}
      addLabel={t('followUp:plan.addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <PartialDateField
        {...dates}
        label={t('followUp:plan.dueOn')}
        requiredNote={t('mandatory')}
        help={t('stage:field.dateHelp')}
        value={dueOn}
        onChange={setDueOn}
        error={tried ? rules.date(dueOn) : undefined}
      />
      <TextArea
        label={t('followUp:plan.why')}
        value={note}
        onChange={setNote}
        error={rules.text(note)}
      />
    </AddDialog>
  );
}
