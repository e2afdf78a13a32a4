import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldParts.tsx';
import './PasswordField.css';

export interface PasswordFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the button that shows what is typed, and hides it again. */
  readonly showLabel: string;
  readonly hideLabel: string;
  /** Said while the key that locks capitals is on. */
  readonly capsLabel: string;
  readonly takesFocus?: boolean | undefined;
}

/** A password: hidden until it is asked to be seen; capitals that are locked are told. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hasCaps = useCapsLock(input);
  return (
    <AriaTextField
      className="es-field"
      value={props.value}
      onChange={props.onChange}
      type={isShown ? 'text' : 'password'}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      {...given({ autoFocus: props.takesFocus })}
      // What is typed is nobody's to learn or to underline.
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <FieldLabel {...props} />
      <Group className="es-box">
        <Input className="es-input" ref={input} />
        <Button
          // Not the clear button of the field: it is reached by Tab.
          slot={null}
          className="es-box-button es-password-eye"
          aria-label={isShown ? props.hideLabel : props.showLabel}
          aria-pressed={isShown}
          onPress={() => setIsShown(!isShown)}
        >
          <Icon name="eye" />
        </Button>
      </Group>
      <output className="es-password-caps">
        {hasCaps ? (
          <>
            <Icon name="warning" />
            {props.capsLabel}
          </>
        ) : null}
      </output>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

/** Whether capitals are locked, as far as the last gesture in the field told. */
function useCapsLock(field: { readonly current: HTMLInputElement | null }): boolean {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const input = field.current;
    if (input === null) return undefined;
    const look = (event: KeyboardEvent | MouseEvent) => {
      setIsOn(event.getModifierState('CapsLock'));
    };
    input.addEventListener('keydown', look);
    input.addEventListener('keyup', look);
    input.addEventListener('mousedown', look);
    return () => {
      input.removeEventListener('keydown', look);
      input.removeEventListener('keyup', look);
      input.removeEventListener('mousedown', look);
    };
  }, [field]);
  return isOn;
}
