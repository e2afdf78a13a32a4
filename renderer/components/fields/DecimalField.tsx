import type { FieldProps } from './FieldParts.tsx';
import { TextField } from './TextField.tsx';
import { type Parsed, useTextEntry } from './useTextEntry.ts';

export interface DecimalFieldProps extends FieldProps {
  /** A number as it was written, `Decimal` of `shared/domain/decimals`; null when empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** A text that was left here without meaning a value; a draft keeps it. */
  readonly badText?: string | undefined;
  /** Told of a text that means no value, and of the value that it gives back. */
  readonly onBadText?: ((text: string, value: string | null) => void) | undefined;
  /** `parseDecimal` of `shared/domain/decimals`, with its unit. */
  readonly parse: (text: string) => Parsed<string>;
  /** `formatDecimal` of `shared/domain/decimals`. */
  readonly format: (value: string) => string;
  /** The remedy for a text that is no number; what was typed stays. */
  readonly badInput: string;
  readonly isReadOnly?: boolean | undefined;
}

/** A number that is kept digit for digit, typed in either habit. */
export function DecimalField(props: DecimalFieldProps) {
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
      look="figures"
      spellCheck={false}
      value={entry.text}
      onChange={entry.onChange}
      onFocus={entry.onFocus}
      onBlur={entry.onBlur}
      error={entry.isBad ? badInput : error}
    />
  );
}
