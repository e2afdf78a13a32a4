import type { Parsed } from './useTextEntry.ts';

const NO_BREAK = '\u00A0';
const BIGGEST = Number.MAX_SAFE_INTEGER;

/**
 * Cents as written in Québec: 1234567 gives « 12 345,67 $ », with no-break spaces.
 */
export function formatMoney(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  const sign = cents < 0 ? '−' : '';
  return `${sign}${dollars},${digits.slice(-2)}${NO_BREAK}$`;
}

/**
 * Reads an amount typed in either habit: « 12345.67 », « 12 345,67 », « 12 345,67 $ »,
 * « 12,345.67 ». At most two decimals; « 12,345 » alone is refused, since it means two things.
 */
export function parseMoney(text: string): Parsed<number> {
  const bare = text.replace(/[\s\u00A0\u202F$']/g, '').replace(/^[−–]/, '-');
  const plain = /^-?\d{1,3}(,\d{3})+\.\d{1,2}$/.test(bare) ? bare.replaceAll(',', '') : bare;
  const match = /^(-?)(\d*)(?:[.,](\d{0,2}))?$/.exec(plain);
  if (!match || !/\d/.test(plain)) return { ok: false };
  const [, sign = '', dollars = '', decimals = ''] = match;
  const cents = Number(dollars || '0') * 100 + Number(decimals.padEnd(2, '0'));
  if (cents > BIGGEST) return { ok: false };
  return { ok: true, value: sign && cents > 0 ? -cents : cents };
}
