import { useState } from 'react';
import type { EndKind, Stage } from '../../../shared/domain/vocabulary.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { EndKindSelect } from '../../EndKindSelect.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { stageOf, stageOptions } from './stageOptions.ts';

interface AddStageProps {
  readonly initiativeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A stage that the initiative entered: which one, since when, why. */
export function AddStage({ initiativeId, isOpen, onClose, onAdded }: AddStageProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const [stage, setStage] = useState<Stage | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [endKind, setEndKind] = useState<EndKind | null>(null);
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (stage === null || date === null || rules.text(reason) !== undefined) return false;
    const end = stage === 'closed' ? endKind : null;
    const fields = { stage, date, reason: reason.trim(), endKind: end };
    onAdded((await write('stage.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('stage:add')}
      addLabel={t('stage:addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <Select
        label={t('stage:field.stage')}
        requiredNote={t('mandatory')}
        placeholder={t('stage:field.stageHint')}
        options={stageOptions(t)}
        value={stage}
        onChange={(id) => setStage(stageOf(id))}
        error={tried && stage === null ? t('stage:field.stageMissing') : undefined}
      />
      <PartialDateField
        {...dates}
        label={t('stage:field.date')}
        requiredNote={t('mandatory')}
        help={t('stage:field.dateHelp')}
        value={date}
        onChange={setDate}
        error={tried ? rules.date(date) : undefined}
      />
      {stage === 'closed' ? <EndKindSelect value={endKind} onChange={setEndKind} /> : null}
      <TextArea
        label={t('stage:field.reason')}
        help={t('stage:field.reasonHelp')}
        value={reason}
        onChange={setReason}
        error={rules.text(reason)}
      />
    </AddDialog>
  );
}
