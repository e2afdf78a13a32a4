import { TextField } from 'react-aria-components/TextField';
import { FieldLabel, FieldNotes, type FieldProps, requiredProps } from '../fields/FieldParts.tsx';
import type { Option } from '../fields/options.tsx';
import { tagMatches } from '../fields/tagList.ts';
import { ListedInput } from '../picker/ListedInput.tsx';

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was written before elsewhere; `label` is what goes into the field. */
  readonly suggestions: readonly Option[];
  readonly autoFocus?: boolean | undefined;
  /** Told of what is pasted; true takes it, and the field stays as it was. */
  readonly onPaste?: ((text: string) => boolean) | undefined;
}

/** At most this many suggestions: more is not read. */
const MOST = 50;

/**
 * A line of text, anything goes; while typing, what was written before is proposed. Arrows choose among
 * it; Enter without them is the form's, with what is typed.
 */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, suggestions, autoFocus, onPaste, error } = props;
  const isDisabled = props.disabledReason !== undefined;
  const found =
    value.trim() === ''
      ? []
      : suggestions
          .filter((option) => tagMatches(`${option.label} ${option.also ?? ''}`, value))
          .slice(0, MOST);
  return (
    <TextField
      className="es-field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      {...requiredProps(props)}
    >
      <FieldLabel {...props} />
      <ListedInput
        name={props.label}
        text={value}
        groups={found.length === 0 ? [] : [{ id: 'found', items: found }]}
        nearest={null}
        onTake={(id) => {
          const chosen = suggestions.find((option) => option.id === id);
          if (chosen !== undefined) onChange(chosen.label);
        }}
        onPaste={onPaste}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field of a dialog that asks for it
        autoFocus={autoFocus}
      />
      <FieldNotes {...props} />
    </TextField>
  );
}
