import { type EntryFieldProps, TextEntryField } from './TextEntryField.tsx';
import type { Parsed } from './useTextEntry.ts';

/** `value` is a number as it was written, `Decimal` of `shared/domain/decimals`. */
export interface DecimalFieldProps extends EntryFieldProps<string> {
  /** `parseDecimal` of `shared/domain/decimals`, with its unit. */
  readonly parse: (text: string) => Parsed<string>;
  /** `formatDecimal` of `shared/domain/decimals`. */
  readonly format: (value: string) => string;
}

/** A number that is kept digit for digit, typed in either habit. */
export function DecimalField(props: DecimalFieldProps) {
  return <TextEntryField {...props} look="figures" />;
}
