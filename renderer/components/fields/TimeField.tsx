import { formatTime, parseTime } from '../../../shared/domain/dates.ts';
import type { FieldProps } from './FieldParts.tsx';
import { TextField } from './TextField.tsx';
import { useTextEntry } from './useTextEntry.ts';

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, or null when empty. */
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** A text that was left here without meaning a value; a draft keeps it. */
  readonly badText?: string | undefined;
  /** Told of a text that means no value, and of the value that it gives back. */
  readonly onBadText?: ((text: string, value: string | null) => void) | undefined;
  /** The remedy for a text that is no moment of the day; what was typed stays. */
  readonly badInput: string;
  readonly isReadOnly?: boolean | undefined;
}

/** A moment of the day: « 17 h 00 » shown; « 17 h », « 17:00 » and « 1700 » are read. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, onFocus, onBlur, badInput, error, badText, onBadText } = props;
  const entry = useTextEntry({
    value,
    onChange,
    onFocus,
    onBlur,
    badText,
    onBadText,
    format(time) {
      const [hours, minutes] = time.split(':');
      return formatTime(Number(hours), Number(minutes));
    },
    parse: parseTime,
  });
  return (
    <TextField
      {...props}
      spellCheck={false}
      value={entry.text}
      onChange={entry.onChange}
      onFocus={entry.onFocus}
      onBlur={entry.onBlur}
      error={entry.isBad ? badInput : error}
    />
  );
}
