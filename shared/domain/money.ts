import { decimalMark, groupedDigits } from './grouping.ts';
import { writtenLanguage } from './language.ts';

/** Money is a whole number of cents; nothing in the application computes it as a fraction. */
export type Cents = number;

/** The largest amount that a portfolio holds: 9 999 999 999,99 $. */
export const MOST_CENTS = 999_999_999_999;

const NBSP = '\u00a0';

/** 1234567 → « 12 345,67 $ », with no-break spaces; « $12,345.67 » on screens in English. */
export function formatCents(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const amount = `${groupedDigits(digits.slice(0, -2))}${decimalMark()}${digits.slice(-2)}`;
  const sign = cents < 0 ? '−' : '';
  return writtenLanguage() === 'fr-CA' ? `${sign}${amount}${NBSP}$` : `${sign}$${amount}`;
}

/** The same for a figure or a sentence: « 12 345 $ » when no cents are over. */
export function formatShort(cents: Cents): string {
  return cents % 100 === 0
    ? formatCents(cents).replace(/[,.]00(?=\u00a0\$|$)/, '')
    : formatCents(cents);
}

/** What a person typed as money: cents, or a refusal. */
export type ParsedMoney = { ok: true; value: Cents } | { ok: false };

/**
 * Reads an amount typed in either habit: « 12345.67 », « 12 345,67 $ », « 12,345.67 »; at most two
 * decimals. « 12,345 » alone is refused: it means two things. So is « 14 0009000,5 », two amounts that ran
 * into one: spaces and apostrophes only part groups of three digits. On screens in English « 12,345 » is
 * what they write themselves, and is read so.
 */
export function parseCents(text: string): ParsedMoney {
  const trimmed = text
    .trim()
    .replace(/^([-−–]?)\s*\$/u, '$1')
    .replace(/\$$/u, '')
    .trim();
  const spaced = trimmed.replace(/^[−–-]\s*/u, '-').replace(/\s+/gu, ' ');
  const [whole = ''] = spaced.split(/[.,]/u);
  if (/[ ']/.test(spaced) && !/^-?\d{1,3}([ ']\d{3})+$/.test(whole)) return { ok: false };
  if (/[ ']/.test(spaced.slice(whole.length))) return { ok: false };
  const bare = spaced.replace(/[ ']/g, '');
  const grouped =
    writtenLanguage() === 'en-CA'
      ? /^-?\d{1,3}(,\d{3})+(?:\.\d{0,2})?$/
      : /^-?\d{1,3}(,\d{3})+\.\d{1,2}$/;
  const plain = grouped.test(bare) ? bare.replaceAll(',', '') : bare;
  const match = /^(-?)(\d*)(?:[.,](\d{0,2}))?$/.exec(plain);
  if (match === null || !/\d/.test(plain)) return { ok: false };
  const [, sign = '', dollars = '', decimals = ''] = match;
  const cents = Number(dollars || '0') * 100 + Number(decimals.padEnd(2, '0'));
  if (cents > MOST_CENTS) return { ok: false };
  return { ok: true, value: sign !== '' && cents > 0 ? -cents : cents };
}
