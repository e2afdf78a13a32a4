import { useState } from 'react';
import type { StakeholderRow } from '../../../shared/domain/schemas/stakeholder.ts';
import { nameKey } from '../../../shared/domain/sortKey.ts';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { Select } from '../../components/fields/Select.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { kindOf, kindOptions } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';

interface NewStakeholderProps {
  readonly register: readonly StakeholderRow[];
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A group or an organisation met before it takes part in anything. */
export function NewStakeholder({ register, onClose, onAdded }: NewStakeholderProps) {
  const t = useT();
  const rules = useFieldRules();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<StakeholderKind | null>(null);
  const [tried, setTried] = useState(false);
  const isTaken = register.some((one) =>
    [one.name, ...one.aliases].some((known) => nameKey(known) === nameKey(name)),
  );
  const remedy =
    rules.title(name) ??
    (isTaken ? t('stakeholder:register.aliasTaken', { name: name.trim() }) : undefined);

  async function add() {
    setTried(true);
    if (remedy !== undefined || kind === null) return false;
    const fields = { name: name.trim(), kind, aliases: [], contact: '', note: '' };
    onAdded((await write('stakeholder.add', { fields })).id);
    return true;
  }
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('stakeholder:register.add')}
      addLabel={t('stakeholder:register.addConfirm')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('stakeholder:field.name')}
        requiredNote={t('mandatory')}
        value={name}
        onChange={setName}
        error={tried ? remedy : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
        autoFocus
      />
      <Select
        label={t('stakeholder:field.kind')}
        requiredNote={t('mandatory')}
        placeholder={t('stakeholder:field.kindHint')}
        options={kindOptions(t)}
        value={kind}
        onChange={(id) => setKind(kindOf(id))}
        error={tried && kind === null ? t('stakeholder:field.kindMissing') : undefined}
      />
    </AddDialog>
  );
}
