import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../icons/Icon.tsx';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldParts.tsx';
import { type Option, OptionLine } from './options.tsx';
import { isSameTag, tagMatches } from './tagList.ts';

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string | undefined;
  /** What is typed, where the options are those that answer it: a list too long to give whole. */
  readonly onSearch?: ((text: string) => void) | undefined;
  /** Offers to add what was typed; the new thing's id comes back through `value`. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** « Ajouter « Coop des Rangs » ». Needed with `onCreate`. */
  readonly createLabel?: ((text: string) => string) | undefined;
  /** The remedy for a text that names nothing in the list; what was typed stays. */
  readonly badInput: string;
}

const CREATE = '\u0000create';

/** One of many, found by typing; accents and capitals do not matter. */
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

  const choose = (id: string | null) => {
    setTyped(undefined);
    setIsBad(false);
    if (id !== value) onChange(id);
  };
  return (
    <AriaComboBox
      className="es-field"
      allowsCustomValue
      menuTrigger="input"
      // Emptied: nothing is chosen any more, else leaving would choose it again.
      value={typed === '' ? null : value}
      inputValue={text}
      items={lines}
      isInvalid={isBad || error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      onInputChange={(next) => {
        setTyped(next);
        props.onSearch?.(next);
      }}
      onChange={(key) => {
        if (key === CREATE) {
          onCreate?.(search);
          setTyped(undefined);
          setIsBad(false);
        } else if (key !== null || search === '') {
          choose(key === null ? null : String(key));
        }
      }}
      onBlur={() => {
        if (typed === undefined) return;
        if (search === '') choose(null);
        else if (same) choose(same.id);
        else setIsBad(true);
      }}
    >
      <FieldLabel {...props} />
      <Group className="es-box">
        <Input className="es-input" placeholder={placeholder ?? ''} />
        <Button className="es-box-button">
          <Icon name="down" />
        </Button>
      </Group>
      <FieldNotes {...props} error={isBad ? badInput : error} />
      <Popover className="es-popover" offset={4}>
        <ListBox className="es-options" items={lines}>
          {(option) => <OptionLine option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
