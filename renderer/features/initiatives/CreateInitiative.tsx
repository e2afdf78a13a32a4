import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface CreateInitiativeProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A new initiative: its title is enough; its page opens. */
export function CreateInitiative({ isOpen, onClose }: CreateInitiativeProps) {
  const t = useT();
  const navigate = useNavigate();
  const rules = useFieldRules();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const problem = rules.title(title);

  async function create() {
    setTried(true);
    if (problem !== undefined) return false;
    const { id } = await write('initiative.create', { title: title.trim() });
    // What is written next is its need; the title is written already.
    await navigate({
      to: '/initiatives/$initiativeId/recit',
      params: { initiativeId: id },
      search: { champ: 'besoin' },
    });
    return true;
  }

  return (
    <AddDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('initiative:create.title')}
      addLabel={t('initiative:create.add')}
      cancelLabel={t('action.cancel')}
      onAdd={create}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('initiative:create.field')}
        requiredNote={t('mandatory')}
        help={t('initiative:create.help')}
        value={title}
        onChange={setTitle}
        error={tried ? problem : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog
        autoFocus
      />
    </AddDialog>
  );
}
