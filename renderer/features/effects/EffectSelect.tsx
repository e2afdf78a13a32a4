import { useDraft } from '../../components/autosave/useDraft.ts';
import { Select } from '../../components/fields/Select.tsx';

export interface EffectSelectProps<T extends string> {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onSave: (value: T) => Promise<unknown>;
  readonly owner: string;
  readonly isReadOnly: boolean;
}

/** One of a closed list that is never empty; saves itself at once. */
export function EffectSelect<T extends string>(props: EffectSelectProps<T>) {
  const { label, placeholder, options, owner, isReadOnly } = props;
  const { value, onSave } = props;
  const draft = useDraft({ value, onSave, owner, name: label, delay: 0 });
  if (isReadOnly) {
    return (
      <div className="es-field">
        <span className="es-label">{label}</span>
        <span>{options.find(({ id }) => id === draft.value)?.label}</span>
      </div>
    );
  }
  return (
    <Select
      label={label}
      placeholder={placeholder}
      options={options}
      {...draft.field}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen !== undefined) draft.set(chosen.id);
      }}
    />
  );
}
