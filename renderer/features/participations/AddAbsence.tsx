import { useState } from 'react';
import { PHASES, type Phase } from '../../../shared/domain/vocabulary.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { SuggestField } from '../../components/suggest/SuggestField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { stakeholderOptionsOf } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { phaseOptions } from './stakeholderOptions.ts';

interface AddAbsenceProps {
  readonly initiativeId: string;
  /** The phase that the question was about. */
  readonly about: Phase | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Who is missing, where, since when, and what is missed without them. */
export function AddAbsence(props: AddAbsenceProps) {
  const { initiativeId, about, isOpen, onClose, onAdded } = props;
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const { today } = useAnswer('app.state', undefined);
  const register = useAnswer('stakeholder.list', undefined);
  const [who, setWho] = useState('');
  const [phase, setPhase] = useState<Phase | null>(about);
  const [noticedOn, setNoticedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (rules.title(who) !== undefined || rules.text(reason) !== undefined) return false;
    const fields = { who: who.trim(), phase, noticedOn, reason, inDossier: false };
    onAdded((await write('absence.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('stakeholder:missing.add')}
      addLabel={t('stakeholder:missing.addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <SuggestField
        label={t('stakeholder:missing.who')}
        requiredNote={t('mandatory')}
        help={t('stakeholder:missing.whoHelp')}
        value={who}
        onChange={setWho}
        suggestions={stakeholderOptionsOf(register, t)}
        error={tried ? rules.title(who) : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
        autoFocus
      />
      <Select
        label={t('stakeholder:missing.phase')}
        placeholder={t('stakeholder:missing.everyPhase')}
        emptyLabel={t('stakeholder:missing.everyPhase')}
        options={phaseOptions(t)}
        value={phase}
        onChange={(id) => setPhase(PHASES.find((one) => one === id) ?? null)}
      />
      <PartialDateField
        {...dates}
        label={t('stakeholder:missing.noticedOn')}
        value={noticedOn}
        onChange={setNoticedOn}
      />
      <TextArea
        label={t('stakeholder:missing.reason')}
        help={t('stakeholder:missing.reasonHelp')}
        value={reason}
        onChange={setReason}
        error={rules.text(reason)}
      />
    </AddDialog>
  );
}
