import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldParts.tsx';
import { type Option, OptionLine } from './options.tsx';
import './Select.css';

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  /** Adds a first line that chooses nothing (« Aucun »). */
  readonly emptyLabel?: string | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

const NOTHING = '\u0000nothing';

/** One choice in a list that drops. For four or fewer, prefer RadioCards or SegmentedControl. */
export function Select(props: SelectProps) {
  const { options, value, onChange, placeholder, emptyLabel } = props;
  const chosen = options.find((option) => option.id === value);
  const lines =
    emptyLabel === undefined ? options : [{ id: NOTHING, label: emptyLabel }, ...options];
  return (
    <AriaSelect
      className="es-field"
      placeholder={placeholder}
      value={value}
      onChange={(key) => onChange(key === NOTHING || key === null ? null : String(key))}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      {...given({ onFocus: props.onFocus, onBlur: props.onBlur })}
    >
      <FieldLabel {...props} />
      <Button className="es-select">
        <SelectValue className="es-select-value">
          {chosen?.icon ? <Icon name={chosen.icon} tone={chosen.tone} /> : null}
          <span className="es-select-text">{chosen?.label ?? placeholder}</span>
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldNotes {...props} />
      <Popover className="es-popover" offset={4}>
        <ListBox className="es-options" items={lines}>
          {(option) => <OptionLine option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
