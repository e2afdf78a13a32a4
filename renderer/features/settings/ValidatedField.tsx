import { CheckedTextField } from '../../components/checked/fields.tsx';

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

/** A line with a form of its own: what does not have it is held, with the remedy. */
export function ValidatedField(props: ValidatedFieldProps) {
  const { tidy, isGood, remedy, onSave, ...rest } = props;
  return (
    <CheckedTextField
      {...rest}
      spellCheck={false}
      check={(text) => (isGood(tidy(text)) ? undefined : remedy)}
      onSave={(text) => onSave(tidy(text))}
    />
  );
}
