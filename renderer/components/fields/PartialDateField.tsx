import { type EntryFieldProps, TextEntryField } from './TextEntryField.tsx';
import type { Parsed } from './useTextEntry.ts';

/** `value` is 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export interface PartialDateFieldProps extends EntryFieldProps<string> {
  /** `parsePartialDate` of `shared/domain/dates`. */
  readonly parse: (text: string) => Parsed<string>;
  /** `formatPartialDate` of `shared/domain/dates`. */
  readonly format: (value: string) => string;
}

/** A date known to the day, the month or only the year. */
export function PartialDateField(props: PartialDateFieldProps) {
  return <TextEntryField {...props} />;
}
