import { CheckboxGroup, type CheckboxGroupProps } from '../choice/CheckboxGroup.tsx';
import { RadioCards, type RadioCardsProps } from '../choice/RadioCards.tsx';
import { ComboBox, type ComboBoxProps } from '../fields/ComboBox.tsx';
import { MoneyField, type MoneyFieldProps } from '../fields/MoneyField.tsx';
import { NumberField, type NumberFieldProps } from '../fields/NumberField.tsx';
import { PartialDateField, type PartialDateFieldProps } from '../fields/PartialDateField.tsx';
import { Select, type SelectProps } from '../fields/Select.tsx';
import { TagsField, type TagsFieldProps } from '../fields/TagsField.tsx';
import { TextArea, type TextAreaProps } from '../fields/TextArea.tsx';
import { TextField, type TextFieldProps } from '../fields/TextField.tsx';
import { areSameTags } from '../fields/tagList.ts';
import { type DraftOptions, useDraft } from './useDraft.ts';

/** A field's props, with `onSave` in the place of `onChange`. */
type Autosaved<P extends { value: unknown }> = Omit<
  P,
  'onChange' | 'onFocus' | 'onBlur' | 'value'
> &
  DraftOptions<P['value']>;

/** A line of text that saves itself. */
export function AutosaveTextField({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<TextFieldProps>) {
  const { field } = useDraft({ value, onSave, owner, delay, equals });
  return <TextField {...rest} {...field} error={field.error ?? rest.error} />;
}

/** Several lines of text that save themselves. */
export function AutosaveTextArea({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<TextAreaProps>) {
  const { field } = useDraft({ value, onSave, owner, delay, equals });
  return <TextArea {...rest} {...field} error={field.error ?? rest.error} />;
}

/** An amount that saves itself. */
export function AutosaveMoneyField({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<MoneyFieldProps>) {
  const { field } = useDraft({ value, onSave, owner, delay, equals });
  return <MoneyField key={owner} {...rest} {...field} error={field.error ?? rest.error} />;
}

/** A partial date that saves itself. */
export function AutosavePartialDateField({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<PartialDateFieldProps>) {
  const { field } = useDraft({ value, onSave, owner, delay, equals });
  return <PartialDateField key={owner} {...rest} {...field} error={field.error ?? rest.error} />;
}

/** A list of values that saves itself. */
export function AutosaveTagsField({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<TagsFieldProps>) {
  const { field } = useDraft({
    value,
    onSave,
    owner,
    delay: delay ?? 0,
    equals: equals ?? areSameTags,
  });
  return <TagsField key={owner} {...rest} {...field} error={field.error ?? rest.error} />;
}

/** A choice that saves itself, at once. */
export function AutosaveSelect({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<SelectProps>) {
  const { field } = useDraft({ value, onSave, owner, delay: delay ?? 0, equals });
  return <Select {...rest} {...field} error={field.error ?? rest.error} />;
}

/** A number that saves itself. */
export function AutosaveNumberField({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<NumberFieldProps>) {
  const { field } = useDraft({ value, onSave, owner, delay, equals });
  return <NumberField key={owner} {...rest} {...field} error={field.error ?? rest.error} />;
}

/** A choice found by typing that saves itself, at once. */
export function AutosaveComboBox({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Autosaved<ComboBoxProps>) {
  const { field } = useDraft({ value, onSave, owner, delay: delay ?? 0, equals });
  const { onChange, error } = field;
  return (
    <ComboBox
      key={owner}
      {...rest}
      value={field.value}
      onChange={onChange}
      error={error ?? rest.error}
    />
  );
}

/** Cards that save themselves, at once. */
export function AutosaveRadioCards({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Omit<RadioCardsProps, 'onChange' | 'value'> & DraftOptions<string | null>) {
  const { field } = useDraft({ value, onSave, owner, delay: delay ?? 0, equals });
  const { onChange, error } = field;
  return (
    <RadioCards {...rest} value={field.value} onChange={onChange} error={error ?? rest.error} />
  );
}

/** Boxes that save themselves, at once. */
export function AutosaveCheckboxGroup({
  value,
  onSave,
  owner,
  delay,
  equals,
  ...rest
}: Omit<CheckboxGroupProps, 'onChange' | 'value'> & DraftOptions<readonly string[]>) {
  const { field } = useDraft({
    value,
    onSave,
    owner,
    delay: delay ?? 0,
    equals: equals ?? areSameTags,
  });
  const { onChange, error } = field;
  return (
    <CheckboxGroup {...rest} value={field.value} onChange={onChange} error={error ?? rest.error} />
  );
}
