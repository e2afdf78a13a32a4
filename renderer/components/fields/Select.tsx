import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldParts.tsx';
import { type Option, OptionLine } from './options.tsx';
import { letterBuffer, searchedOption } from './wordSearch.ts';
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
  const [buffer] = useState(letterBuffer);
  const search = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return;
    const found = searchedOption(options, buffer.add(key, event.timeStamp));
    // Before the list's own search, which knows only how a line begins.
    event.preventDefault();
    event.stopPropagation();
    if (found === undefined || !(target instanceof HTMLElement)) return;
    const list = target.closest('[role="listbox"]');
    if (list === null) onChange(found.id);
    else list.querySelector<HTMLElement>(`[data-key="${CSS.escape(found.id)}"]`)?.focus();
  };
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
      <FieldLabel {...props} isRequiredSpoken />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the letters of the button in it */}
      <div className="es-select-place" onKeyDownCapture={search}>
        <Button className="es-select" {...given({ excludeFromTabOrder: props.isPassedBy })}>
          <SelectValue className="es-select-value">
            {chosen?.icon ? <Icon name={chosen.icon} tone={chosen.tone} /> : null}
            <span className="es-select-text">{chosen?.label ?? placeholder}</span>
          </SelectValue>
          <Icon name="down" />
        </Button>
      </div>
      <FieldNotes {...props} />
      <Popover className="es-popover" offset={4}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the same, of the list */}
        <div className="es-options-place" onKeyDownCapture={search}>
          <ListBox className="es-options" items={lines}>
            {(option) => <OptionLine option={option} />}
          </ListBox>
        </div>
      </Popover>
    </AriaSelect>
  );
}
