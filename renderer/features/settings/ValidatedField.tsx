import { useState } from 'react';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { TextField } from '../../components/fields/TextField.tsx';

export interface ValidatedFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  /** What was typed, as it would be kept. */
  readonly tidy: (text: string) => string;
  readonly isGood: (text: string) => boolean;
  readonly remedy: string;
  readonly onSave: (value: string) => Promise<unknown>;
  readonly isReadOnly: boolean;
}

/** A line with a form of its own: what does not have it stays on the screen, with the remedy, and is not stored. */
export function ValidatedField(props: ValidatedFieldProps) {
  const { tidy, isGood, remedy } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const draft = useDraft({ value: props.value, onSave: props.onSave });
  const text = typed ?? draft.value;
  const isBad = typed !== null && !isGood(tidy(typed));
  return (
    <TextField
      label={props.label}
      help={props.help}
      spellCheck={false}
      isReadOnly={props.isReadOnly}
      value={text}
      onChange={(next) => {
        setTyped(next);
        if (isGood(tidy(next))) draft.set(tidy(next));
      }}
      onFocus={draft.field.onFocus}
      onBlur={() => {
        if (!isBad) setTyped(null);
        draft.field.onBlur();
      }}
      error={isBad ? remedy : draft.field.error}
    />
  );
}
