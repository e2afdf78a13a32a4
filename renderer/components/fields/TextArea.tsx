import type { Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes, given } from '../props.ts';
import { FieldLabel, FieldNotes, requiredProps } from './FieldParts.tsx';
import type { TextEntryProps } from './TextField.tsx';

export interface TextAreaProps extends TextEntryProps {
  /** Lines shown when empty; it grows with the text. 3 unless told. */
  readonly rows?: number | undefined;
  /** Lines after which it scrolls; 24 unless told. */
  readonly maxRows?: number | undefined;
  /** One sentence: it may take several lines, Enter adds none. */
  readonly isSentence?: boolean | undefined;
  /** `reading` is the 16 px of what is read. */
  readonly look?: 'normal' | 'reading' | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text; grows as they come. */
export function TextArea(props: TextAreaProps) {
  const { rows = 3, maxRows = 24, look = 'normal', ref } = props;
  const line = look === 'reading' ? 24 : 20;
  const edges = 18;
  return (
    <AriaTextField
      className="es-field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      {...requiredProps(props)}
      {...given({ onFocus: props.onFocus, onBlur: props.onBlur })}
      {...given({ isReadOnly: props.isReadOnly })}
      {...given({ autoFocus: props.autoFocus, excludeFromTabOrder: props.isPassedBy })}
      spellCheck={props.spellCheck === false ? 'false' : 'true'}
      {...(props.isSentence === true
        ? {
            onKeyDown: (event) => {
              if (event.key === 'Enter') event.preventDefault();
              // Any other key goes on: Escape closes the dialog that the field is in.
              else event.continuePropagation();
            },
          }
        : {})}
    >
      <FieldLabel {...props} />
      <AriaTextArea
        className={classes('es-input es-input--area', look === 'reading' && 'es-input--reading')}
        style={{ minHeight: rows * line + edges, maxHeight: maxRows * line + edges }}
        ref={ref}
        {...given({ placeholder: props.placeholder })}
      />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
