import type { FieldProps } from './FieldParts.tsx';
import { type Proposal, TextField, type TextFieldProps } from './TextField.tsx';
import { type TextEntryOptions, useTextEntry } from './useTextEntry.ts';

/** What a field of a value that is typed as text takes, whatever the value is; null when empty. */
export interface EntryFieldProps<V>
  extends FieldProps,
    Omit<TextEntryOptions<V>, 'parse' | 'format'> {
  /** The remedy for a text that means no value, which may depend on the text; what was typed stays. */
  readonly badInput: string | ((text: string) => string);
  /** What may take the place of a text that can only be refused, which is then told while one types. */
  readonly propose?: ((text: string) => Proposal | undefined) | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** Stays in the field while one types, unless the text says it. */
  readonly unit?: string | undefined;
}

interface TextEntryFieldProps<V> extends EntryFieldProps<V>, TextEntryOptions<V> {
  readonly look?: TextFieldProps['look'];
}

/** One line of text that means a value, read and written by the kind of value that it is. */
export function TextEntryField<V>(props: TextEntryFieldProps<V>) {
  const entry = useTextEntry(props);
  const { unit } = props;
  const proposal = props.isReadOnly === true ? undefined : props.propose?.(entry.text);
  return (
    <TextField
      label={props.label}
      isLabelHidden={props.isLabelHidden}
      isPassedBy={props.isPassedBy}
      labelNote={props.labelNote}
      requiredNote={props.requiredNote}
      help={props.help}
      disabledReason={props.disabledReason}
      isReadOnly={props.isReadOnly}
      placeholder={props.placeholder}
      unit={unit !== undefined && entry.text.includes(unit) ? '' : unit}
      look={props.look}
      spellCheck={false}
      value={entry.text}
      onChange={entry.onChange}
      onFocus={entry.onFocus}
      onBlur={entry.onBlur}
      proposal={proposal}
      error={
        entry.isBad || proposal !== undefined ? remedy(props.badInput, entry.text) : props.error
      }
    />
  );
}

function remedy(badInput: EntryFieldProps<unknown>['badInput'], text: string): string {
  return typeof badInput === 'string' ? badInput : badInput(text);
}
