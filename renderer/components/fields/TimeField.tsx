import { formatTime, parseTime } from '../../../shared/domain/dates.ts';
import { type EntryFieldProps, TextEntryField } from './TextEntryField.tsx';

/** `value` is `HH:MM`. */
export type TimeFieldProps = EntryFieldProps<string>;

/** A moment of the day: « 17 h 00 » shown; « 17 h », « 17:00 » and « 1700 » are read. */
export function TimeField(props: TimeFieldProps) {
  return (
    <TextEntryField
      {...props}
      format={(time) => {
        const [hours, minutes] = time.split(':');
        return formatTime(Number(hours), Number(minutes));
      }}
      parse={parseTime}
    />
  );
}
