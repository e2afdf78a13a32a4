import { PartialDateField, type PartialDateFieldProps } from '../fields/PartialDateField.tsx';
import { TextArea, type TextAreaProps } from '../fields/TextArea.tsx';
import { TextField, type TextFieldProps } from '../fields/TextField.tsx';
import { type CheckedDraftOptions, useCheckedDraft } from './useCheckedDraft.ts';

/** A field's props, with `onSave` and `check` in the place of `onChange`. */
type Checked<P extends { value: unknown }> = Omit<
  P,
  'onChange' | 'onFocus' | 'onBlur' | 'value' | 'error'
> &
  CheckedDraftOptions<P['value']>;

/** A line of text that saves itself when it passes its check. */
export function CheckedTextField(props: Checked<TextFieldProps>) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const field = useCheckedDraft({ value, onSave, owner, delay, equals, check });
  return <TextField {...rest} {...field} />;
}

/** Several lines of text that save themselves when they pass their check. */
export function CheckedTextArea(props: Checked<TextAreaProps>) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const field = useCheckedDraft({ value, onSave, owner, delay, equals, check });
  return <TextArea {...rest} {...field} />;
}

/** A date known to the day, month or year that saves itself when it passes its check. */
export function CheckedDateField(props: Checked<PartialDateFieldProps>) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const field = useCheckedDraft({ value, onSave, owner, delay, equals, check });
  return <PartialDateField key={owner} {...rest} {...field} />;
}
