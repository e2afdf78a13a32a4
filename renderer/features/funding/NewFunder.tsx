import { useState } from 'react';
import { NEW_PROGRAM } from '../../../shared/domain/newProgram.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

export interface NewFunderProps {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A new funder: its name and, when known, its programme; the rest is written in its own line. */
export function NewFunder({ onAdded, onClose }: NewFunderProps) {
  const t = useT();
  const rules = useFieldRules();
  const [name, setName] = useState('');
  const [program, setProgram] = useState('');
  const [isTried, setIsTried] = useState(false);

  async function add() {
    setIsTried(true);
    if (rules.title(name) !== undefined || rules.line(program) !== undefined) return false;
    const { id } = await write('funder.add', {
      fields: { name: name.trim(), url: null },
    });
    if (program.trim() !== '') {
      const fields = { ...NEW_PROGRAM, name: program.trim() };
      await write('program.add', { funderId: id, fields });
    }
    onAdded(id);
    return true;
  }
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('funding:funder.new')}
      addLabel={t('funding:funder.add')}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('funding:funder.name')}
        requiredNote={t('mandatory')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
        autoFocus
        value={name}
        onChange={setName}
        error={isTried ? rules.title(name) : undefined}
      />
      <TextField
        label={t('funding:funder.program')}
        labelNote={t('optional')}
        value={program}
        onChange={setProgram}
        error={isTried ? rules.line(program) : undefined}
      />
    </AddDialog>
  );
}
