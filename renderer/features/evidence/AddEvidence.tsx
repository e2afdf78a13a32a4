import { useState } from 'react';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useDates } from '../../components/records/useDates.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { kindOf, kindOptions } from './kindOptions.ts';

interface AddEvidenceProps {
  readonly initiativeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A new piece of evidence: a reference to a document, or a link. */
export function AddEvidence({ initiativeId, isOpen, onClose, onAdded }: AddEvidenceProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = useDates(t);
  const [kind, setKind] = useState<'reference' | 'link'>('reference');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const read = readWebAddress(address);
  const isBadAddress = !read.ok || (kind === 'link' && read.value === null);
  const titleRemedy = title.trim() === '' ? t('evidence:picker.titleMissing') : rules.title(title);

  async function add() {
    setTried(true);
    if (titleRemedy !== undefined || isBadAddress || rules.text(reference) !== undefined) {
      return false;
    }
    const fields = {
      kind,
      title: title.trim(),
      date,
      reference: reference.trim(),
      url: read.value,
    };
    onAdded((await write('evidence.add', { initiativeId, fields })).id);
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('evidence:add')}
      addLabel={t('evidence:addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <RadioCards
        label={t('evidence:field.kind')}
        value={kind}
        onChange={(id) => setKind(kindOf(id) ?? kind)}
        options={kindOptions(t, null)}
      />
      <TextField
        label={t('evidence:picker.titleField')}
        value={title}
        onChange={setTitle}
        error={tried ? titleRemedy : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog to be written in
        autoFocus
      />
      <TextField
        label={t('evidence:picker.addressField')}
        labelNote={kind === 'link' ? undefined : t('evidence:picker.optional')}
        spellCheck={false}
        value={address}
        onChange={setAddress}
        error={tried && isBadAddress ? t('evidence:picker.addressBad') : undefined}
      />
      <TextArea
        label={t('evidence:picker.referenceField')}
        labelNote={t('evidence:picker.optional')}
        help={t('evidence:picker.referenceHelp')}
        rows={2}
        value={reference}
        onChange={setReference}
        error={rules.text(reference)}
      />
      <PartialDateField
        {...dates}
        label={t('evidence:field.date')}
        labelNote={t('evidence:picker.optional')}
        help={t('evidence:field.dateHelp')}
        value={date}
        onChange={setDate}
      />
    </AddDialog>
  );
}
