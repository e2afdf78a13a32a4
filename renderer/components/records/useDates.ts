import { useState } from 'react';
import {
  formatPartialDate,
  monthName,
  type ParsedDate,
  parsePartialDate,
} from '../../../shared/domain/dates.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** How one field of dates reads and writes; a text that is refused is told why. One call a field. */
export function useDates(t: Translate) {
  const [refused, setRefused] = useState<ParsedDate>();
  return {
    parse(text: string): ParsedDate {
      const parsed = parsePartialDate(text);
      if (!parsed.ok) setRefused(parsed);
      return parsed;
    },
    format: formatPartialDate,
    badInput: remedy(refused, t),
  };
}

function remedy(refused: ParsedDate | undefined, t: Translate): string {
  if (refused === undefined || refused.ok || refused.reason === undefined) return t('invalidDate');
  if (refused.reason !== 'no_such_day') return t(`badDate.${refused.reason}`);
  const { year, month, days } = refused;
  const name = monthName(month);
  const said = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  // February alone depends on its year.
  return t('badDate.no_such_day', { month: month === 2 ? `${said} ${year}` : said, days });
}
