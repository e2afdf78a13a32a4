import { useState } from 'react';
import { MoneyField } from '../../components/fields/MoneyField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { WordLine } from '../../WordLine.tsx';

interface AddInKindProps {
  readonly initiativeId: string;
  readonly participationId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Something that an actor brings: what, how much, since when. Its value may stay unknown. */
export function AddInKind(props: AddInKindProps) {
  const { initiativeId, participationId, isOpen, onClose, onAdded } = props;
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const [what, setWhat] = useState('');
  const [quantity, setQuantity] = useState('');
  const [start, setStart] = useState<string | null>(null);
  const [value, setValue] = useState<number | null>(null);
  const [tried, setTried] = useState(false);

  async function add() {
    setTried(true);
    if (rules.title(what) !== undefined || rules.line(quantity) !== undefined) return false;
    const fields = {
      participationId,
      what: what.trim(),
      quantity: quantity.trim(),
      value,
      start,
      end: null,
      evidenceIds: [],
    };
    onAdded((await write('inKindContribution.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('stakeholder:inKind.add')}
      addLabel={t('stakeholder:inKind.addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('stakeholder:inKind.what')}
        requiredNote={t('mandatory')}
        help={t('stakeholder:inKind.whatHelp')}
        value={what}
        onChange={setWhat}
        error={tried ? rules.title(what) : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
        autoFocus
      />
      <TextField
        label={t('stakeholder:inKind.quantity')}
        help={t('stakeholder:inKind.quantityHelp')}
        value={quantity}
        onChange={setQuantity}
        error={rules.line(quantity)}
      />
      <WordLine id="don_temps">{t('stakeholder:inKind.time')}</WordLine>
      <PartialDateField
        {...dates}
        label={t('stakeholder:inKind.start')}
        value={start}
        onChange={setStart}
      />
      <MoneyField
        label={t('stakeholder:inKind.value')}
        help={t('stakeholder:inKind.valueHelp')}
        value={value}
        onChange={setValue}
        badInput={t('stakeholder:inKind.badValue')}
      />
    </AddDialog>
  );
}
