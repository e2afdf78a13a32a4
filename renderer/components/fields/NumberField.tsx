import type { FieldProps } from './FieldParts.tsx';
import { formatNumber, parseNumber } from './numberText.ts';
import { TextField } from './TextField.tsx';
import { useTextEntry } from './useTextEntry.ts';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** The remedy for a text that is no number, or one out of bounds; what was typed stays. */
  readonly badInput: string;
  /** Written after the number when the field is left (« % », « personnes »). */
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly isWhole?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** A number, typed in either habit, shown as in Québec with its unit. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onFocus, onBlur, badInput, unit, error } = props;
  const { min = -Infinity, max = Infinity, isWhole } = props;
  const entry = useTextEntry({
    value,
    onChange,
    onFocus,
    onBlur,
    format: (number) => (unit ? `${formatNumber(number)}\u00A0${unit}` : formatNumber(number)),
    parse(text) {
      const parsed = parseNumber(text, unit);
      if (!parsed.ok) return parsed;
      const isFit = parsed.value >= min && parsed.value <= max;
      return isFit && (!isWhole || Number.isInteger(parsed.value)) ? parsed : { ok: false };
    },
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
