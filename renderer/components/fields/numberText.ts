import { decimalMark, groupedDigits } from '../../../shared/domain/grouping.ts';
import { writtenLanguage } from '../../../shared/domain/language.ts';
import type { Parsed } from './useTextEntry.ts';

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 12 });

/** A number as written in Québec: 1214.5 gives « 1 214,5 », with no-break spaces; « 1,214.5 » in English. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = plain.format(Math.abs(value)).split('.');
  return `${value < 0 ? '−' : ''}${groupedDigits(whole)}${decimals ? `${decimalMark()}${decimals}` : ''}`;
}

/** Reads « 1214.5 », « 1 214,5 », « 1 214,5 % », « 1,214.5 » in English. `unit` is taken away if it was typed. */
export function parseNumber(text: string, unit = ''): Parsed<number> {
  const bare = (unit && text.trim().endsWith(unit) ? text.trim().slice(0, -unit.length) : text)
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/^[−–]/, '-')
    .replace(writtenLanguage() === 'en-CA' ? /,(?=\d{3}(?:[,.]|$))/g : '', '')
    .replace(',', '.');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(bare)) return { ok: false };
  const value = Number(bare);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? { ok: true, value } : { ok: false };
}
