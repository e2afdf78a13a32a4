import { useRef } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type GlyphName, Icon, type Tone } from '../icons/Icon.tsx';
import './LevelKeys.css';

/** A choice with the key that takes it. */
export interface KeyedOption {
  readonly id: string;
  readonly label: string;
  readonly icon: GlyphName;
  /** The word is only spoken: the sign says it. */
  readonly isLabelHidden?: boolean | undefined;
  /** One letter or sign. */
  readonly keyHint: string;
}

export interface LevelKeysProps {
  readonly label: string;
  /** The last one stands for no choice. */
  readonly options: readonly KeyedOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly tone: Tone;
  /** Enter: the choice is made, and with it what it belongs to. */
  readonly onEnter: () => void;
  /** Escape: back to what it belongs to. */
  readonly onEscape: () => void;
}

/** A line of choices, each taken by its key once one is in it. */
export function LevelKeys(props: LevelKeysProps) {
  const { label, options, value, onChange, tone, onEnter, onEscape } = props;
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={frame}
      className="es-level-keys"
      data-own-keys
      onKeyDownCapture={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const pressed = event.key.toUpperCase();
        const taken = options.find(({ keyHint }) => keyHint === pressed);
        if (taken) {
          onChange(taken.id);
          // The keyboard goes with the choice, so that arrows go on from there.
          frame.current?.querySelector<HTMLElement>(`input[value="${taken.id}"]`)?.focus();
        } else if (event.key === 'Enter') onEnter();
        else if (event.key === 'Escape') onEscape();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <RadioGroup
        className="es-level-keys-group"
        aria-label={label}
        orientation="horizontal"
        value={value}
        onChange={onChange}
      >
        <span className="es-level-keys-label" aria-hidden="true">
          {label}
        </span>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="es-level-key">
            <kbd className="es-kbd">{option.keyHint}</kbd>
            <Icon name={option.icon} tone={tone} />
            <span className={option.isLabelHidden ? 'es-hidden' : undefined}>{option.label}</span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
