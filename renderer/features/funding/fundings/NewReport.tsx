import { useState } from 'react';
import { PartialDateField } from '../../../components/fields/PartialDateField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { TimeField } from '../../../components/fields/TimeField.tsx';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useT } from '../../../strings.ts';
import { useDays } from '../../../useDays.ts';

interface NewReportProps {
  readonly fundingId: string;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A report that is due: what, which day, at which hour. */
export function NewReport({ fundingId, onAdded, onClose }: NewReportProps) {
  const t = useT();
  const rules = useFieldRules();
  const [label, setLabel] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [dueTime, setDueTime] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const days = useDays();
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('money:report.new')}
      addLabel={t('money:report.add')}
      cancelLabel={t('action.cancel')}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      onAdd={async () => {
        setIsTried(true);
        if (rules.title(label) !== undefined || dueOn === null) return false;
        const fields = {
          label: label.trim(),
          dueOn,
          dueTime,
          state: 'to_do' as const,
          sentOn: null,
        };
        onAdded((await write('fundingReport.add', { fundingId, fields })).id);
        return true;
      }}
    >
      <TextField
        label={t('money:report.label')}
        requiredNote={t('mandatory')}
        help={t('money:report.labelHelp')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
        autoFocus
        value={label}
        onChange={setLabel}
        error={isTried ? rules.title(label) : undefined}
      />
      <div className="es-fields">
        <PartialDateField
          label={t('money:report.when')}
          requiredNote={t('mandatory')}
          {...days}
          value={dueOn}
          onChange={setDueOn}
          error={isTried && dueOn === null ? days.badInput : undefined}
        />
        <TimeField
          label={t('funding:program.time')}
          badInput={t('funding:program.badTime')}
          value={dueTime}
          onChange={setDueTime}
        />
      </div>
    </AddDialog>
  );
}
