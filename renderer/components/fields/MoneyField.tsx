import { formatCents, parseCents } from '../../../shared/domain/money.ts';
import type { FieldProps } from './FieldParts.tsx';
import { TextField } from './TextField.tsx';
import { useTextEntry } from './useTextEntry.ts';

export interface MoneyFieldProps extends FieldProps {
  /** Whole cents, or null when empty. */
  readonly value: number | null;
  readonly onChange: (cents: number | null) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** A text that was left here without meaning a value; a draft keeps it. */
  readonly badText?: string | undefined;
  /** Told of a text that means no value, and of the value that it gives back. */
  readonly onBadText?: ((text: string, value: number | null) => void) | undefined;
  /** The remedy for a text that is no amount; what was typed stays. */
  readonly badInput: string;
  /** Accepts less than zero. */
  readonly canBeNegative?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** An amount in Canadian dollars: cents in and out, « 12 345,67 $ » shown. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, onFocus, onBlur, badInput, canBeNegative, error } = props;
  const { badText, onBadText } = props;
  const entry = useTextEntry({
    value,
    onChange,
    onFocus,
    onBlur,
    badText,
    onBadText,
    format: formatCents,
    parse(text) {
      const parsed = parseCents(text);
      return parsed.ok && parsed.value < 0 && !canBeNegative ? { ok: false } : parsed;
    },
  });
  return (
    <TextField
      {...props}
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
