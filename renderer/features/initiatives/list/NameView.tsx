import { useState } from 'react';
import { TextField } from '../../../components/fields/TextField.tsx';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useT } from '../../../strings.ts';

interface NameViewProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly doLabel: string;
  readonly startsWith: string;
  readonly help?: string | undefined;
  readonly onClose: () => void;
  readonly onName: (name: string) => Promise<unknown>;
}

/** The name of a view, asked for when it is kept and when it is renamed. */
export function NameView(props: NameViewProps) {
  const t = useT();
  const rules = useFieldRules();
  const [name, setName] = useState(props.startsWith);
  const [isTried, setIsTried] = useState(false);
  const problem = rules.title(name);
  return (
    <AddDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      addLabel={props.doLabel}
      cancelLabel={t('action.cancel')}
      onAdd={async () => {
        setIsTried(true);
        if (problem !== undefined) return false;
        await props.onName(name.trim());
        return true;
      }}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <TextField
        label={t('list:views.name')}
        requiredNote={t('mandatory')}
        help={props.help}
        value={name}
        onChange={setName}
        error={isTried ? problem : undefined}
      />
    </AddDialog>
  );
}
