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
  /** « obligatoire », after the label: the form refuses the field when it is empty. */
  readonly requiredNote?: string | undefined;
  /** One sentence under the field. */
  readonly help?: string | undefined;
  /** The remedy, under the field, with its sign. Its presence marks the field. */
  readonly error?: string | undefined;
  /** Why it cannot be filled now; its presence turns the field off and takes the place of help. */
  readonly disabledReason?: string | undefined;
  /** Tab passes by: it is in a line among many, of which one is reached. */
  readonly isPassedBy?: boolean | undefined;
}

/** What React Aria's fields take where one must be filled: `aria-required`, and no bubble of the browser. */
export function requiredProps({ requiredNote }: Pick<FieldProps, 'requiredNote'>) {
  return requiredNote === undefined
    ? {}
    : { isRequired: true, validationBehavior: 'aria' as const };
}

interface FieldLabelProps extends FieldProps {
  /** The field cannot say by itself that it must be filled: its name says it. */
  readonly isRequiredSpoken?: boolean | undefined;
}

/** The label above a field. */
export function FieldLabel(props: FieldLabelProps) {
  const { label, labelNote, isLabelHidden, requiredNote, isRequiredSpoken = false } = props;
  return (
    <Label className={isLabelHidden ? 'es-hidden' : 'es-label'}>
      {label}
      {/* The space is heard: without it, the name of the field is one word with its note. */}
      {labelNote ? ' ' : null}
      {labelNote ? <span className="es-label-note">{labelNote}</span> : null}
      {requiredNote ? ' ' : null}
      {requiredNote ? (
        <span className="es-label-note" aria-hidden={!isRequiredSpoken || undefined}>
          {requiredNote}
        </span>
      ) : null}
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
