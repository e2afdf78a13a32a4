import { type DraftOptions, useDraft } from '../autosave/useDraft.ts';
import { MoneyField, type MoneyFieldProps } from '../fields/MoneyField.tsx';
import { PartialDateField, type PartialDateFieldProps } from '../fields/PartialDateField.tsx';
import { TextArea, type TextAreaProps } from '../fields/TextArea.tsx';
import { TextField, type TextFieldProps } from '../fields/TextField.tsx';
import { TimeField, type TimeFieldProps } from '../fields/TimeField.tsx';

/** A field's props, with `onSave` and `check` in the place of `onChange`; its label names it. */
type Checked<P extends { value: unknown }> = Omit<
  P,
  'onChange' | 'onFocus' | 'onBlur' | 'value' | 'error' | 'badText' | 'onBadText'
> &
  Omit<DraftOptions<P['value']>, 'name' | 'check'> & {
    /** The remedy for a value that may not be stored; undefined for one that may. */
    readonly check: (value: P['value']) => string | undefined;
  };

/** A line of text that saves itself when it passes its check. */
export function CheckedTextField(props: Checked<TextFieldProps>) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const name = rest.label;
  const { field } = useDraft({ value, onSave, owner, name, delay, equals, check });
  return <TextField {...rest} {...field} />;
}

/** Several lines of text that save themselves when they pass their check. */
export function CheckedTextArea(props: Checked<TextAreaProps>) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const name = rest.label;
  const { field } = useDraft({ value, onSave, owner, name, delay, equals, check });
  return <TextArea {...rest} {...field} />;
}

export type CheckedDateFieldProps = Omit<Checked<PartialDateFieldProps>, 'check'> &
  Partial<Pick<Checked<PartialDateFieldProps>, 'check'>>;

/** A date known to the day, month or year that saves itself when it is one and passes its check, if any. */
export function CheckedDateField(props: CheckedDateFieldProps) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const name = rest.label;
  const { field } = useDraft({ value, onSave, owner, name, delay, equals, check });
  return <PartialDateField key={owner} {...rest} {...field} />;
}

/** An amount that saves itself when it is one and passes its check, if any. */
export function CheckedMoneyField(
  props: Omit<Checked<MoneyFieldProps>, 'check'> & Partial<Pick<Checked<MoneyFieldProps>, 'check'>>,
) {
  const { value, onSave, owner, delay, equals, check, ...rest } = props;
  const name = rest.label;
  const { field } = useDraft({ value, onSave, owner, name, delay, equals, check });
  return <MoneyField key={owner} {...rest} {...field} />;
}

/** A moment of the day that saves itself when it is one. */
export function CheckedTimeField(props: Omit<Checked<TimeFieldProps>, 'check'>) {
  const { value, onSave, owner, delay, equals, ...rest } = props;
  const { field } = useDraft({ value, onSave, owner, name: rest.label, delay, equals });
  return <TimeField key={owner} {...rest} {...field} />;
}
