import { useState } from 'react';
import { endsTooSoon } from '../../../shared/domain/dates.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface AddMilestoneProps {
  readonly initiativeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A step of the calendar: what, when, and perhaps by whom. */
export function AddMilestone({ initiativeId, isOpen, onClose, onAdded }: AddMilestoneProps) {
  const t = useT();
  const rules = useFieldRules();
  const startDates = dateEntry(t);
  const endDates = dateEntry(t);
  const [label, setLabel] = useState('');
  const [start, setStart] = useState<string | null>(null);
  const [end, setEnd] = useState<string | null>(null);
  const [responsible, setResponsible] = useState('');
  const [tried, setTried] = useState(false);
  const remedies = {
    label: rules.title(label),
    start: rules.date(start),
    end: endsTooSoon(start, end) ? t('endTooSoon') : undefined,
    responsible: rules.line(responsible),
  };
  const shown: Partial<typeof remedies> = tried ? remedies : {};

  async function add() {
    setTried(true);
    if (start === null || Object.values(remedies).some((remedy) => remedy !== undefined)) {
      return false;
    }
    const fields = {
      label: label.trim(),
      start,
      end,
      responsible: responsible.trim(),
      doneOn: null,
    };
    onAdded((await write('milestone.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('calendar:add')}
      addLabel={t('calendar:addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('calendar:field.label')}
        requiredNote={t('mandatory')}
        value={label}
        onChange={setLabel}
        error={shown.label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
        autoFocus
      />
      <div className="es-fields">
        <PartialDateField
          {...startDates}
          label={t('calendar:field.start')}
          requiredNote={t('mandatory')}
          help={t('calendar:field.startHelp')}
          value={start}
          onChange={setStart}
          error={shown.start}
        />
        <PartialDateField
          {...endDates}
          label={t('calendar:field.end')}
          labelNote={t('optional')}
          value={end}
          onChange={setEnd}
          error={shown.end}
        />
      </div>
      <TextField
        label={t('calendar:field.responsible')}
        labelNote={t('optional')}
        value={responsible}
        onChange={setResponsible}
        error={shown.responsible}
      />
    </AddDialog>
  );
}
