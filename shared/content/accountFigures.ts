import type { Difference } from '../domain/actuals.ts';
import { decimalMark, groupedDigits } from '../domain/grouping.ts';
import { writtenLanguage } from '../domain/language.ts';
import { formatCents } from '../domain/money.ts';

/** What it came to less what was planned: « +120,00 $ »; null while nobody knows. */
export function gapInWords({ gap }: Difference): string | null {
  if (gap === null) return null;
  return gap > 0 ? `+${formatCents(gap)}` : formatCents(gap);
}

/** The same in percent of what was planned: « −8,1 % »; null where nothing was planned, or nobody knows. */
export function percentInWords({ percent }: Difference): string | null {
  if (percent === null) return null;
  const [whole = '', tenth = ''] = Math.abs(percent).toFixed(1).split('.');
  const text = `${groupedDigits(whole)}${decimalMark()}${tenth}`;
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '';
  return writtenLanguage() === 'fr-CA' ? `${sign}${text}\u00A0%` : `${sign}${text}%`;
}
