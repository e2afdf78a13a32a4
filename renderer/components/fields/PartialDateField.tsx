import type { FieldProps } from './FieldParts.tsx';
import { TextField } from './TextField.tsx';
import { type Parsed, useTextEntry } from './useTextEntry.ts';

export interface PartialDateFieldProps extends FieldProps {
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', or null when empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** A text that was left here without meaning a value; a draft keeps it. */
  readonly badText?: string | undefined;
  /** Told of a text that means no value, and of the value that it gives back. */
  readonly onBadText?: ((text: string, value: string | null) => void) | undefined;
  /** `parsePartialDate` of `shared/domain/dates`. */
  readonly parse: (text: string) => Parsed<string>;
  /** `formatPartialDate` of `shared/domain/dates`. */
  readonly format: (value: string) => string;
  /** The remedy for a text that is no date; what was typed stays. */
  readonly badInput: string;
  readonly isReadOnly?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** A date known to the day, the month or only the year. */
export function PartialDateField(props: PartialDateFieldProps) {
  const { value, onChange, onFocus, onBlur, parse, format, badInput, error } = props;
  const { badText, onBadText } = props;
  const entry = useTextEntry({
    value,
    onChange,
    onFocus,
    onBlur,
    parse,
    format,
    badText,
    onBadText,
  });
  return (
    <TextField
      label={props.label}
      isLabelHidden={props.isLabelHidden}
      labelNote={props.labelNote}
      help={props.help}
      disabledReason={props.disabledReason}
      isReadOnly={props.isReadOnly}
      placeholder={props.placeholder}
      spellCheck={false}
      value={entry.text}
      onChange={entry.onChange}
      onFocus={entry.onFocus}
      onBlur={entry.onBlur}
      error={entry.isBad ? badInput : error}
    />
  );
}
