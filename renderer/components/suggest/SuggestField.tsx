import { useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { FieldLabel, FieldNotes, type FieldProps } from '../fields/FieldParts.tsx';
import { type Option, OptionLine } from '../fields/options.tsx';
import { tagMatches } from '../fields/tagList.ts';
import { given } from '../props.ts';

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was written before elsewhere; `label` is what goes into the field. */
  readonly suggestions: readonly Option[];
  readonly autoFocus?: boolean | undefined;
  /** Told of what is pasted; true takes it, and the field stays as it was. */
  readonly onPaste?: ((text: string) => boolean) | undefined;
}

/** At most this many suggestions: more is not read. */
const MOST = 50;

/** A line of text, anything goes; while typing, what was written before is proposed. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, suggestions, autoFocus, onPaste, error } = props;
  const [isTyping, setIsTyping] = useState(false);
  const wasListOpen = useRef(false);
  const found = isTyping
    ? suggestions
        .filter((option) => tagMatches(`${option.label} ${option.also ?? ''}`, value))
        .slice(0, MOST)
    : [];
  return (
    <ComboBox
      className="es-field"
      allowsCustomValue
      value={null}
      inputValue={value}
      items={found}
      isInvalid={error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      onInputChange={(text) => {
        setIsTyping(text.trim() !== '');
        onChange(text);
      }}
      onChange={(key) => {
        const chosen = suggestions.find(({ id }) => id === key);
        if (chosen === undefined) return;
        setIsTyping(false);
        onChange(chosen.label);
      }}
    >
      <FieldLabel {...props} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the field inside */}
      <div
        onKeyDownCapture={({ target }) => {
          wasListOpen.current =
            target instanceof Element && target.getAttribute('aria-expanded') === 'true';
        }}
        onKeyDown={(event) => {
          // It closed the suggestions; the dialog around has nothing to hear of it.
          if (event.key === 'Escape' && wasListOpen.current) event.stopPropagation();
        }}
        onPaste={(event) => {
          if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
      >
        <Input className="es-input" {...given({ autoFocus })} />
      </div>
      <FieldNotes {...props} />
      <Popover className="es-popover" offset={4}>
        <ListBox className="es-options" items={found}>
          {(option) => <OptionLine option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
