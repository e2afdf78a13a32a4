import { decimalMark, groupedDigits } from './grouping.ts';
import { writtenLanguage } from './language.ts';

/**
 * A number exactly as it was written, as text: a point, no leading zero, no minus before zero, at most
 * 30 characters: `-3`, `0.10`, `12345.67`. Zeros at the end stay: they say how finely it was measured.
 */
export type Decimal = string;

/** The longest that a decimal number may be, in characters. */
const LONGEST_DECIMAL = 30;

const NBSP = '\u00a0';

/** Whether a text is such a number; the file asks the same of its columns. */
export function isDecimal(text: string): boolean {
  return (
    text.length <= LONGEST_DECIMAL &&
    /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) &&
    !/^-[0.]+$/.test(text)
  );
}

/** What a comma between digits means where it may mean either. */
export type CommaMeaning = 'decimals' | 'thousands';

/** Why a text is no number. */
export type DecimalRefusal =
  /** « 12,345 »: twelve and something, or twelve thousand. */
  | 'two_meanings'
  /** « 1,2E+05 »: the spreadsheet shows a part of it only. */
  | 'shortened'
  /** « 45 % » where the unit is another. */
  | 'percent'
  /** More digits than are kept. */
  | 'too_long'
  | 'no_number';

/** What a person typed as a number. */
export type ParsedDecimal = { ok: true; value: Decimal } | { ok: false; reason: DecimalRefusal };

/** How numbers are read: their unit, which may follow them, and what a doubtful comma means. */
export type DecimalReading = { readonly unit: string; readonly comma?: CommaMeaning | undefined };

/** Every space that a spreadsheet or a page puts between digits. */
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/gu;

/**
 * Reads a number in either habit: « 12 345,67 », « 12345.67 », « 12,345.67 », « (12) » and « −12 » below
 * zero, with its unit after it or none. « 12,345 » alone means two things and is refused, unless
 * `comma` says which. Nothing is rounded.
 */
export function parseDecimal(text: string, { unit, comma }: DecimalReading): ParsedDecimal {
  const bare = withoutUnit(text, unit).replace(SPACES, '').replace(/['’]/gu, '');
  if (/^[^a-z]*\d[eE][+-]?\d+$/u.test(bare) || /^#+$/.test(bare)) return refused('shortened');
  if (/^[^a-z]*\d[^a-z]*%$/iu.test(bare)) return refused('percent');
  const sign = signOf(bare);
  const digits =
    sign === '' ? bare.replace(/^\+/, '') : bare.replace(/^[-−–(]/u, '').replace(/\)$/, '');
  const plain = withPoint(digits, comma);
  if (typeof plain !== 'string') return plain;
  const [whole = '', decimals] = plain.split('.');
  const trimmed = whole.replace(/^0+(?=\d)/, '') || '0';
  const value = decimals === undefined || decimals === '' ? trimmed : `${trimmed}.${decimals}`;
  const signed = sign === '' || /^[0.]+$/.test(value) ? value : `-${value}`;
  return isDecimal(signed) ? { ok: true, value: signed } : refused('too_long');
}

/** What the commas of several texts mean together, where one of them tells; null when none does. */
export function commaMeaning(texts: readonly string[], unit: string): CommaMeaning | null {
  const bare = texts.map((text) => withoutUnit(text, unit).replace(SPACES, ''));
  if (bare.some((text) => /^[^,]*,\d*\.\d/.test(text) || /,\d{3},\d{3}$/.test(text)))
    return 'thousands';
  if (bare.some((text) => /^[^,.]*\d,(?:\d{1,2}|\d{4,})\)?$/.test(text))) return 'decimals';
  return null;
}

/** `-12345.60` → « −12 345,60 », with no-break spaces; « −12,345.60 » on screens in English. */
export function formatDecimal(value: Decimal): string {
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const ending = decimals === undefined ? '' : `${decimalMark()}${decimals}`;
  return `${value.startsWith('-') ? '−' : ''}${groupedDigits(whole)}${ending}`;
}

/** The same with its unit: « 38 personnes », « 45 % »; « 45% » in English. */
export function formatMeasured(value: Decimal, unit: string): string {
  if (unit === '') return formatDecimal(value);
  return `${formatDecimal(value)}${unit === '%' && writtenLanguage() === 'en-CA' ? '' : NBSP}${unit}`;
}

/** Whether two numbers are as much: `3.50` and `3.5` are. */
export function sameDecimal(a: Decimal, b: Decimal): boolean {
  return withoutEnd(a) === withoutEnd(b);
}

/** For a drawing only: what is kept is the text. */
export function decimalNumber(value: Decimal): number {
  return Number(value);
}

function withoutUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  const end = unit.trim();
  return end !== '' && trimmed.toLowerCase().endsWith(end.toLowerCase())
    ? trimmed.slice(0, trimmed.length - end.length)
    : trimmed;
}

function signOf(bare: string): '-' | '' {
  return /^[-−–]/u.test(bare) || /^\(.*\)$/.test(bare) ? '-' : '';
}

/** Digits with at most one point, as `isDecimal` has them. */
function withPoint(digits: string, comma: CommaMeaning | undefined): string | ParsedDecimal {
  if (/^\d+(?:\.\d*)?$|^\.\d+$/.test(digits)) return digits;
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(digits);
  const isDecimals = /^\d*,\d*$/.test(digits) && /\d/.test(digits);
  if (isGrouped && isDecimals) {
    if (comma === undefined) return refused('two_meanings');
    return comma === 'thousands' ? digits.replaceAll(',', '') : digits.replace(',', '.');
  }
  if (isGrouped) return digits.replaceAll(',', '');
  if (isDecimals) return digits.replace(',', '.');
  return refused('no_number');
}

function withoutEnd(value: Decimal): Decimal {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

function refused(reason: DecimalRefusal): ParsedDecimal {
  return { ok: false, reason };
}
