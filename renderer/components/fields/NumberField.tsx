import { formatNumber, parseNumber } from './numberText.ts';
import { type EntryFieldProps, TextEntryField } from './TextEntryField.tsx';

/** What is out of bounds is a text that means no value. */
export interface NumberFieldProps extends EntryFieldProps<number> {
  /** Written after the number (« % », « personnes »), while one types too. */
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly isWhole?: boolean | undefined;
}

/** A number, typed in either habit, shown as in Québec with its unit. */
export function NumberField(props: NumberFieldProps) {
  const { unit, min = -Infinity, max = Infinity, isWhole } = props;
  return (
    <TextEntryField
      {...props}
      look="figures"
      format={(number) => (unit ? `${formatNumber(number)}\u00A0${unit}` : formatNumber(number))}
      parse={(text) => {
        const parsed = parseNumber(text, unit);
        if (!parsed.ok) return parsed;
        const isFit = parsed.value >= min && parsed.value <= max;
        return isFit && (!isWhole || Number.isInteger(parsed.value)) ? parsed : { ok: false };
      }}
    />
  );
}
