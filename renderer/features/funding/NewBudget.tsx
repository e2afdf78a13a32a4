import { useState } from 'react';
import { endsTooSoon, yearOf } from '../../../shared/domain/dates.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { frenchT, useT } from '../../strings.ts';

export interface NewBudgetProps {
  readonly initiativeId: string;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A new budget: a title and, when known, its period. */
export function NewBudget({ initiativeId, onAdded, onClose }: NewBudgetProps) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  const [title, setTitle] = useState(() =>
    frenchT()('funding:budget.new.proposed', { year: yearOf(today) }),
  );
  const [start, setStart] = useState<string | null>(null);
  const [end, setEnd] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const remedy = rules.title(title);
  const isBackwards = endsTooSoon(start, end);

  async function add() {
    setIsTried(true);
    if (remedy !== undefined || isBackwards) return false;
    const fields = { title: title.trim(), start, end, fundingId: null };
    const { id } = await write('budget.add', { initiativeId, fields });
    onAdded(id);
    return true;
  }
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('funding:budget.new.title')}
      addLabel={t('funding:budget.new.add')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('funding:budget.name')}
        requiredNote={t('mandatory')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
        autoFocus
        value={title}
        onChange={setTitle}
        error={isTried ? remedy : undefined}
      />
      <div className="es-fields">
        <PartialDateField
          label={t('funding:budget.start')}
          value={start}
          onChange={setStart}
          {...rules.dates}
        />
        <PartialDateField
          label={t('funding:budget.end')}
          value={end}
          onChange={setEnd}
          error={isBackwards ? t('endTooSoon') : undefined}
          {...rules.dates}
        />
      </div>
    </AddDialog>
  );
}
