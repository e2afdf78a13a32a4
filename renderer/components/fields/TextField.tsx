import { type Ref, useRef } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Button } from '../actions/Button.tsx';
import { classes, given } from '../props.ts';
import { FieldLabel, FieldNotes, type FieldProps, requiredProps } from './FieldParts.tsx';

/** What every field of text takes besides its label. */
export interface TextEntryProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Spell-checked unless told. */
  readonly spellCheck?: boolean | undefined;
}

export interface TextFieldProps extends TextEntryProps {
  /** `title` is the 20 px title of a thing; `figures` aligns right. */
  readonly look?: 'normal' | 'title' | 'figures' | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
  readonly onEnter?: (() => void) | undefined;
  /** After what is typed, in the field; empty while the text says it itself. */
  readonly unit?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** What may take the place of a text that is refused, by Enter or by its button. */
  readonly proposal?: Proposal | undefined;
  /** It was taken; unless told, it is typed and the hand stays in the field. */
  readonly onTake?: ((text: string) => void) | undefined;
}

/** A text that is proposed in the place of what was typed. */
export interface Proposal {
  readonly text: string;
  /** « Écrire « septembre 2025 » ». */
  readonly label: string;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { look = 'normal', onEnter, unit, ref, proposal } = props;
  const place = useRef<HTMLDivElement>(null);
  const take = (proposed: Proposal) => {
    props.onChange(proposed.text);
    place.current?.querySelector('input')?.focus();
    props.onTake?.(proposed.text);
  };
  const hearsEnter = onEnter !== undefined || proposal !== undefined;
  const input = (
    <Input
      className={classes('es-input', look !== 'normal' && `es-input--${look}`)}
      ref={ref}
      {...given({ placeholder: props.placeholder })}
    />
  );
  return (
    <AriaTextField
      className="es-field"
      ref={place}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      {...requiredProps(props)}
      {...given({ onFocus: props.onFocus, onBlur: props.onBlur, type: props.type })}
      {...given({ isReadOnly: props.isReadOnly })}
      {...given({ autoFocus: props.autoFocus, excludeFromTabOrder: props.isPassedBy })}
      spellCheck={props.spellCheck === false ? 'false' : 'true'}
      {...(hearsEnter
        ? {
            // Any other key goes on: Escape closes the dialog that the field is in. Its own Enter sends no form.
            onKeyDown: (event) => {
              if (event.key !== 'Enter') return event.continuePropagation();
              event.preventDefault();
              if (proposal === undefined) onEnter?.();
              else take(proposal);
            },
          }
        : {})}
    >
      <FieldLabel {...props} />
      {unit === undefined ? (
        input
      ) : (
        <Group
          className="es-box"
          isInvalid={props.error !== undefined}
          isDisabled={props.disabledReason !== undefined}
          {...(props.isReadOnly === true ? { 'data-readonly': '' } : {})}
        >
          {input}
          {unit === '' ? null : (
            <span aria-hidden="true" className="es-unit">
              {unit}
            </span>
          )}
        </Group>
      )}
      <FieldNotes {...props} />
      {proposal === undefined ? null : (
        <div>
          <Button size="small" onPress={() => take(proposal)}>
            {proposal.label}
          </Button>
        </div>
      )}
    </AriaTextField>
  );
}
