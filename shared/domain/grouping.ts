import { writtenLanguage } from './language.ts';

const NBSP = '\u00a0';

/** Digits in groups of three: « 12 345 », « 12,345 » on screens in English. */
export function groupedDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, writtenLanguage() === 'fr-CA' ? NBSP : ',');
}

/** What stands before decimals: « 0,5 », « 0.5 ». */
export function decimalMark(): ',' | '.' {
  return writtenLanguage() === 'fr-CA' ? ',' : '.';
}
