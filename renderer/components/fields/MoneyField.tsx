import { formatCents, parseCents } from '../../../shared/domain/money.ts';
import { type EntryFieldProps, TextEntryField } from './TextEntryField.tsx';

/** `value` is in whole cents. */
export interface MoneyFieldProps extends EntryFieldProps<number> {
  /** Accepts less than zero. */
  readonly canBeNegative?: boolean | undefined;
}

/** An amount in Canadian dollars: cents in and out, « 12 345,67 $ » shown. */
export function MoneyField({ canBeNegative, ...props }: MoneyFieldProps) {
  return (
    <TextEntryField
      {...props}
      look="figures"
      format={formatCents}
      parse={(text) => {
        const parsed = parseCents(text);
        return parsed.ok && parsed.value < 0 && !canBeNegative ? { ok: false } : parsed;
      }}
    />
  );
}
