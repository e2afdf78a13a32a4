import { useDraft } from '../../components/autosave/useDraft.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly help?: string | undefined;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onSave: (value: T) => Promise<unknown>;
  readonly owner: string;
  /** Drawn as a fact: nothing can be chosen. */
  readonly isReadOnly: boolean;
}

/** One of two or three, under its label; saves itself at once. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, help, options, owner, isReadOnly } = props;
  const { value, onSave } = props;
  const draft = useDraft({ value, onSave, owner, name: label, delay: 0 });
  return (
    <div className="es-field">
      <span className="es-label" aria-hidden={!isReadOnly}>
        {label}
      </span>
      {isReadOnly ? (
        <span>{options.find(({ id }) => id === draft.value)?.label}</span>
      ) : (
        <div>
          <SegmentedControl
            label={label}
            options={options}
            value={draft.value}
            onChange={(id) => {
              const chosen = options.find((option) => option.id === id);
              if (chosen !== undefined) draft.set(chosen.id);
            }}
          />
        </div>
      )}
      {draft.field.error === undefined ? null : (
        <p className="es-field-error" role="alert">
          {draft.field.error}
        </p>
      )}
      {help === undefined ? null : <p className="es-help">{help}</p>}
    </div>
  );
}
