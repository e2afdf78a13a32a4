import { CheckboxGroup, type CheckboxGroupProps } from '../choice/CheckboxGroup.tsx';
import { NumberField, type NumberFieldProps } from '../fields/NumberField.tsx';
import { Select, type SelectProps } from '../fields/Select.tsx';
import { TagsField, type TagsFieldProps } from '../fields/TagsField.tsx';
import { areSameTags } from '../fields/tagList.ts';
import { type DraftOptions, useDraft } from './useDraft.ts';

/** A field's props, with `onSave` in the place of `onChange`; its label names it. */
type Autosaved<P extends { value: unknown }> = Omit<
  P,
  'onChange' | 'onFocus' | 'onBlur' | 'value' | 'error'
> &
  Omit<DraftOptions<P['value']>, 'name' | 'delay' | 'equals'>;

/** A list of values that saves itself, at once. */
export function AutosaveTagsField(props: Autosaved<TagsFieldProps>) {
  const { value, onSave, owner, check, ...rest } = props;
  const name = rest.label;
  const equals = areSameTags;
  const { field } = useDraft({ value, onSave, owner, name, check, delay: 0, equals });
  return <TagsField key={owner} {...rest} {...field} />;
}

/** A choice that saves itself, at once. */
export function AutosaveSelect(props: Autosaved<SelectProps>) {
  const { value, onSave, owner, check, ...rest } = props;
  const { field } = useDraft({ value, onSave, owner, name: rest.label, check, delay: 0 });
  return <Select {...rest} {...field} />;
}

/** Choices among a known few that save themselves, at once. */
export function AutosaveCheckboxGroup(props: Autosaved<CheckboxGroupProps>) {
  const { value, onSave, owner, check, ...rest } = props;
  const name = rest.label;
  const equals = areSameTags;
  const { field } = useDraft({ value, onSave, owner, name, check, delay: 0, equals });
  const { value: chosen, onChange, error } = field;
  return <CheckboxGroup {...rest} value={chosen} onChange={onChange} error={error} />;
}

/** A number that saves itself. */
export function AutosaveNumberField(
  props: Omit<Autosaved<NumberFieldProps>, 'badText' | 'onBadText'>,
) {
  const { value, onSave, owner, check, ...rest } = props;
  const { field } = useDraft({ value, onSave, owner, name: rest.label, check });
  return <NumberField {...rest} {...field} />;
}
