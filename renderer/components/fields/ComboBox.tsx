import { useState } from 'react';
import { TextField } from 'react-aria-components/TextField';
import { ListedInput } from '../picker/ListedInput.tsx';
import { nearestOption } from '../picker/nearest.ts';
import { FieldLabel, FieldNotes, type FieldProps, requiredProps } from './FieldParts.tsx';
import type { Option } from './options.tsx';
import { isSameTag, tagMatches } from './tagList.ts';

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string | undefined;
  /** What is typed, where the options are those that answer it: a list too long to give whole. */
  readonly onSearch?: ((text: string) => void) | undefined;
  /** The options do not answer what is typed yet. */
  readonly isSearching?: boolean | undefined;
  /** Offers to add what was typed; the new thing's id comes back through `value`. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** « Ajouter « Coop des Rangs » ». Needed with `onCreate`. */
  readonly createLabel?: ((text: string) => string) | undefined;
  /** The remedy for a text that names nothing in the list; what was typed stays. */
  readonly badInput: string;
}

const CREATE = '\u0000create';

/**
 * One of many, found by typing; accents and capitals do not matter. Enter takes the option that is
 * marked: the one called so, one that begins so, the first found, else what is offered to be added.
 */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, placeholder, onCreate, createLabel, badInput, error } = props;
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | undefined>();
  const [isBad, setIsBad] = useState(false);
  const text = typed ?? chosen?.label ?? '';
  const search = typed === undefined ? '' : typed.trim();
  const same = options.find((option) => isSameTag(option.label, search));
  const found = options.filter((option) =>
    tagMatches(`${option.label} ${option.also ?? ''}`, search),
  );
  const canCreate = onCreate && createLabel && search !== '' && !same;
  const lines = canCreate
    ? [...found, { id: CREATE, label: createLabel(search), icon: 'plus' as const }]
    : found;
  const nearest =
    search === '' || (props.isSearching && !same)
      ? undefined
      : (nearestOption(found, search) ?? lines[0]);

  const choose = (id: string | null) => {
    setTyped(undefined);
    setIsBad(false);
    if (id !== value) onChange(id);
  };
  return (
    <TextField
      className="es-field"
      value={text}
      isInvalid={isBad || error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      {...requiredProps(props)}
      onChange={(next) => {
        setTyped(next);
        props.onSearch?.(next);
      }}
      onBlur={() => {
        if (typed === undefined) return;
        if (search === '') choose(null);
        else if (same) choose(same.id);
        else setIsBad(true);
      }}
    >
      <FieldLabel {...props} />
      <ListedInput
        name={props.label}
        text={text}
        groups={lines.length === 0 ? [] : [{ id: 'all', items: lines }]}
        nearest={nearest?.id ?? null}
        chosen={value}
        onTake={(id) => {
          if (id !== CREATE) {
            choose(id);
            return;
          }
          onCreate?.(search);
          setTyped(undefined);
          setIsBad(false);
        }}
        placeholder={placeholder}
        hasOpener
        isDisabled={props.disabledReason !== undefined}
      />
      <FieldNotes {...props} error={isBad ? badInput : error} />
    </TextField>
  );
}
