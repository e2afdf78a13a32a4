import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icons/Icon.tsx';
import './field.css';

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** The label is spoken but not drawn: only where the place says it already. */
  readonly isLabelHidden?: boolean | undefined;
  /** A few words after the label, such as « facultatif ». */
  readonly labelNote?: string | undefined;
  /** One sentence under the field. */
  readonly help?: string | undefined;
  /** The remedy, under the field, with its sign. Its presence marks the field. */
  readonly error?: string | undefined;
  /** Why it cannot be filled now; its presence turns the field off and takes the place of help. */
  readonly disabledReason?: string | undefined;
  /** Tab passes by: it is in a line among many, of which one is reached. */
  readonly isPassedBy?: boolean | undefined;
}

/** The label above a field. */
export function FieldLabel({ label, labelNote, isLabelHidden }: FieldProps) {
  return (
    <Label className={isLabelHidden ? 'es-hidden' : 'es-label'}>
      {label}
      {/* The space is heard: without it, the name of the field is one word with its note. */}
      {labelNote ? ' ' : null}
      {labelNote ? <span className="es-label-note">{labelNote}</span> : null}
    </Label>
  );
}

/** What stands under a field: the remedy, or else the reason or the help. */
export function FieldNotes({ help, error, disabledReason }: FieldProps) {
  const note = disabledReason ?? help;
  return (
    <>
      {error ? (
        <FieldError className="es-field-error">
          <Icon name="stop" />
          <span>{error}</span>
        </FieldError>
      ) : null}
      {note && !error ? (
        <Text slot="description" className="es-help">
          {note}
        </Text>
      ) : null}
    </>
  );
}
