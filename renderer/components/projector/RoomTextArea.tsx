import { type KeyboardEvent, type Ref, useId } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import './RoomTextArea.css';

export interface RoomTextAreaProps {
  readonly label: string;
  /** The key that leads here, shown after the label. */
  readonly keyHint?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  /** Drawn without an edge: inside a box that has one. */
  readonly isBare?: boolean | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** A text typed before a room: it grows to three lines, then scrolls. */
export function RoomTextArea(props: RoomTextAreaProps) {
  const { label, keyHint, isLabelHidden, value, onChange, error, isBare, ref } = props;
  const id = useId();
  return (
    <div className="es-room-text">
      <label htmlFor={id} className={isLabelHidden ? 'es-hidden' : 'es-room-text-label'}>
        {label}
        {keyHint ? (
          <kbd className="es-kbd" aria-hidden="true">
            {keyHint}
          </kbd>
        ) : null}
      </label>
      <textarea
        id={id}
        ref={ref}
        className={isBare ? 'es-room-input es-room-input--bare' : 'es-room-input'}
        rows={1}
        value={value}
        spellCheck={false}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value)}
        {...given({ onFocus: props.onFocus, onBlur: props.onBlur, onKeyDown: props.onKeyDown })}
        {...given({ placeholder: props.placeholder })}
        {...given({ 'aria-describedby': error === undefined ? undefined : `${id}-error` })}
      />
      {error === undefined ? null : (
        <p className="es-field-error" id={`${id}-error`}>
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
