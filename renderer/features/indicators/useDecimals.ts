import { useState } from 'react';
import {
  type DecimalRefusal,
  formatDecimal,
  type ParsedDecimal,
  parseDecimal,
} from '../../../shared/domain/decimals.ts';
import { useT } from '../../strings.ts';

const REMEDIES = {
  two_meanings: 'indicator:field.twoMeanings',
  percent: 'indicator:field.percent',
  too_long: 'indicator:field.tooLong',
  shortened: 'indicator:field.badNumber',
  no_number: 'indicator:field.badNumber',
} as const satisfies Record<DecimalRefusal, string>;

/** How one field of numbers reads and writes; a text that is refused is told why. One call a field. */
export function useDecimals(unit: string) {
  const t = useT();
  const [refused, setRefused] = useState<DecimalRefusal>('no_number');
  return {
    parse(text: string): ParsedDecimal {
      const parsed = parseDecimal(text, { unit });
      if (!parsed.ok) setRefused(parsed.reason);
      return parsed;
    },
    format: formatDecimal,
    badInput: t(REMEDIES[refused]),
  };
}
