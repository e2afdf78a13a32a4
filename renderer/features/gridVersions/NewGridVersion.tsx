import { useState } from 'react';
import { isFixed } from '../../../shared/domain/gridRules.ts';
import type { GridVersion } from '../../../shared/domain/schemas/gridVersion.ts';
import { Select } from '../../components/fields/Select.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

export interface NewGridVersionProps {
  readonly versions: readonly GridVersion[];
  /** The version to begin from; null while none is being made. */
  readonly baseId: string | null;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** A version of one's own: a copy to work on, under a name, and who its new texts are from. */
export function NewGridVersion({ versions, baseId, onClose, onMade }: NewGridVersionProps) {
  const t = useT();
  const rules = useFieldRules();
  const { open } = useAnswer('app.state', undefined);
  const [base, setBase] = useState(baseId);
  const [name, setName] = useState('');
  const [author, setAuthor] = useState(open?.portfolio.organisation.name ?? '');
  const [reference, setReference] = useState('');
  const [isTried, setIsTried] = useState(false);
  const remedy = (text: string) => (isTried || text !== '' ? rules.title(text) : undefined);

  async function make() {
    setIsTried(true);
    if (base === null || rules.text(reference) !== undefined) return false;
    if (rules.title(name) !== undefined || rules.title(author) !== undefined) return false;
    const source = { name: author.trim(), reference: reference.trim() };
    const made = await write('gridVersion.create', { basedOn: base, name: name.trim(), source });
    onMade(made.id);
    return true;
  }

  return (
    <AddDialog
      isOpen={baseId !== null}
      onClose={onClose}
      title={t('gridVersion:create.title')}
      addLabel={t('gridVersion:create.confirm')}
      cancelLabel={t('action.cancel')}
      onAdd={make}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('gridVersion:create.name')}
        requiredNote={t('mandatory')}
        help={t('gridVersion:create.nameHelp')}
        value={name}
        onChange={setName}
        error={remedy(name)}
      />
      <Select
        label={t('gridVersion:create.from')}
        placeholder={t('gridVersion:create.from')}
        options={versions.filter(isFixed).map(({ id, definition }) => ({
          id,
          label: `${definition.name}, ${t('gridVersion:number', { version: definition.version })}`,
        }))}
        value={base}
        onChange={setBase}
      />
      <TextField
        label={t('gridVersion:create.author')}
        requiredNote={t('mandatory')}
        help={t('gridVersion:create.authorHelp')}
        value={author}
        onChange={setAuthor}
        error={remedy(author)}
      />
      <TextArea
        label={t('gridVersion:create.reference')}
        value={reference}
        onChange={setReference}
        error={rules.text(reference)}
        rows={2}
      />
    </AddDialog>
  );
}
