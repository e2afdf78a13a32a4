import { useState } from 'react';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

export interface CopyTemplateProps {
  readonly template: Template;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** A copy of a template, to be made one's own, under a name. */
export function CopyTemplate({ template, onClose, onMade }: CopyTemplateProps) {
  const t = useT();
  const rules = useFieldRules();
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('template:copy.title', { name: template.name })}
      addLabel={t('template:copy.confirm')}
      cancelLabel={t('action.cancel')}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
      onAdd={async () => {
        setIsTried(true);
        if (rules.title(name) !== undefined) return false;
        const made = await write('template.copy', { id: template.id, name: name.trim() });
        onMade(made.id);
        return true;
      }}
    >
      <TextField
        label={t('template:field.name')}
        requiredNote={t('mandatory')}
        help={t('template:copy.help')}
        value={name}
        onChange={setName}
        error={isTried ? rules.title(name) : undefined}
      />
    </AddDialog>
  );
}
