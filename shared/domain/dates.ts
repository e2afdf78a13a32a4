import { writtenLanguage } from './language.ts';

/**
 * Dates as people keep them: a day, a month or a year. They are plain strings in ISO order, so that
 * they sort as text; nothing here reads a clock or a time zone.
 */

/** `YYYY-MM-DD`. */
export type LocalDate = string;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** The months in French, which what leaves is written in. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** As written in English, and their abbreviations. */
const ENGLISH_MONTHS = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['March', 'Mar.'],
  ['April', 'Apr.'],
  ['May', 'May'],
  ['June', 'June'],
  ['July', 'July'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
] as const;

const NBSP = '\u00a0';

/** Number of days of a month (1 to 12) of a year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for `YYYY-MM-DD` naming a day that exists, years 1900 to 2199. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
}

/** True for a year, month or day that exists, years 1900 to 2199. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return (
    year >= 1900 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** First day that a partial date may mean: 2014 → 2014-01-01. */
export function firstDay(date: PartialDate): LocalDate {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may mean: 2014-02 → 2014-02-28. */
export function lastDay(date: PartialDate): LocalDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** Order of two partial dates by the first day that each may mean; the vaguer first when equal. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const first = firstDay(a);
  const second = firstDay(b);
  // ISO dates sort by their characters; a collator would cost a hundred times more.
  if (first !== second) return first < second ? -1 : 1;
  return a.length - b.length;
}

/** Whether an end comes before its start, whatever the vaguer of the two may mean; one that is not known never does. */
export function endsTooSoon(start: PartialDate | null, end: PartialDate | null): boolean {
  return start !== null && end !== null && lastDay(end) < firstDay(start);
}

/** Year of a date. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** Days from one day to another; negative when `to` is before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day so many days later; earlier when negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The date so many years later, as precise: 29 February becomes 28 February where there is none. */
export function addYears(date: PartialDate, years: number): PartialDate {
  const later = `${String(yearOf(date) + years).padStart(4, '0')}${date.slice(4)}`;
  return later.endsWith('-02-29') && !isLocalDate(later) ? `${later.slice(0, 8)}28` : later;
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const last = lastDay(month);
  return `${month}-${day.slice(8)}` < last ? `${month}-${day.slice(8)}` : last;
}

/** A date as a position in years, for time axes: 2014-07-02 → about 2014.5. Vague dates take their first day. */
export function decimalYear(date: PartialDate): number {
  const day = firstDay(date);
  const year = yearOf(day);
  const length = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return year + daysBetween(`${year}-01-01`, day) / length;
}

/** The day on which a position in years falls: the inverse of `decimalYear`. Outside 1900 to 2199, the nearest day. */
export function dayAt(year: number): LocalDate {
  if (year < 1900) return '1900-01-01';
  if (year >= 2200) return '2199-12-31';
  const whole = Math.floor(year);
  const length = daysBetween(`${whole}-01-01`, `${whole + 1}-01-01`);
  // Half a second is nothing, and more than what floating point loses.
  return addDays(`${whole}-01-01`, Math.floor((year - whole) * length + 1e-5));
}

/**
 * A date in words: « 2014 », « mars 2014 », « 31 mars 2014 », « 1er mars 2014 »; on screens in English
 * « March 1, 2014 ». `Intl` prints « 1 mars », where usage wants the ordinal (OQLF).
 */
export function formatPartialDate(date: PartialDate): string {
  const year = date.slice(0, 4);
  if (date.length === 4) return year;
  const month = monthName(Number(date.slice(5, 7)));
  if (date.length === 7) return `${month}${NBSP}${year}`;
  const day = Number(date.slice(8, 10));
  if (writtenLanguage() === 'en-CA') return `${month}${NBSP}${day},${NBSP}${year}`;
  return `${day === 1 ? '1er' : String(day)}${NBSP}${month}${NBSP}${year}`;
}

/** The same where space is short: « 2014 », « mars 2014 », « 31 déc. 2014 » (abbreviations of the OQLF); « Dec. 31, 2014 ». */
export function formatShortDate(date: PartialDate): string {
  const number = Number(date.slice(5, 7));
  const month = monthName(number);
  const short =
    writtenLanguage() === 'en-CA' ? ENGLISH_MONTHS[number - 1]?.[1] : SHORT_MONTHS[month];
  return formatPartialDate(date).replace(month, short ?? month);
}

/** A day where its year goes without saying: « 31 déc. », « Dec. 31 ». */
export function formatShortDay(date: LocalDate): string {
  return formatShortDate(date).replace(/,?\u00a0\d{4}$/, '');
}

const SHORT_MONTHS: Readonly<Record<string, string>> = {
  janvier: 'janv.',
  février: 'févr.',
  avril: 'avr.',
  juillet: 'juill.',
  septembre: 'sept.',
  octobre: 'oct.',
  novembre: 'nov.',
  décembre: 'déc.',
};

/** Why a text is no date, where that can be told. */
export type DateRefusal =
  /** « 31 juin 2026 »: the month ends before. */
  | { reason: 'no_such_day'; year: number; month: number; days: number }
  /** « 12/03/2024 »: March or December, nobody can tell; both days, the one with the day first before the other. */
  | { reason: 'two_ways'; dayFirst: LocalDate; monthFirst: LocalDate }
  /** « 12/03/24 »: what is the year is not sure either. */
  | { reason: 'month_as_number' }
  /** « mars 14 », « 03/14 »: the 14th, or 2014; with what they would be as written in full. */
  | { reason: 'short_year'; meant: string }
  /** « 14 mars »: of which year? */
  | { reason: 'no_year' }
  /** « automne 2023 »: no month of it is said; with its first one, to be proposed and never taken; null without a year. */
  | { reason: 'season'; first: PartialDate | null }
  /** « vers 2018 », « fin 2018 », « années 1990 »: a year says as much. */
  | { reason: 'about' };

/** What a person typed as a date: the ISO form, or a refusal. Empty text is refused; the caller decides what it means. */
export type ParsedDate =
  | { ok: true; value: PartialDate }
  | { ok: false; reason?: undefined }
  | ({ ok: false } & DateRefusal);

/** The same where only a day of the calendar answers: a month or a year alone is refused. */
export function parseDay(text: string): ParsedDate {
  const parsed = parsePartialDate(text);
  return parsed.ok && isLocalDate(parsed.value) ? parsed : { ok: false };
}

/** Reads « 2014 », « 2014-03 », « 2014-03-31 », « 03/2014 », « mars 2014 », « 31 mars 2014 », « 1er mars 2014 », « March 1, 2014 », « 1 March 2014 », and « 31/03/2014 » or « 03/31/2014 » where the numbers can be read in one way; accents and case are forgiven. */
export function parsePartialDate(text: string): ParsedDate {
  const plain = dayFirst(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\s\u00a0\u202f]+/gu, ' ')
      .trim(),
  );
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(plain);
  if (iso !== null) return checked(iso[1], iso[2], iso[3]);
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(plain);
  if (numeric !== null) return inNumbers(numeric[1], numeric[2], numeric[3]);
  const numbers = /^(\d{1,2})[-/](\d{4})$/.exec(plain);
  if (numbers !== null) return checked(numbers[2], numbers[1]);
  const short = shortYear(plain);
  if (short !== null) return short;
  if (/\b(?:printemps|ete|automne|hiver|spring|summer|autumn|fall|winter)\b/.test(plain))
    return { ok: false, reason: 'season', first: monthOfSeason(plain) };
  if (ABOUT.test(plain)) return { ok: false, reason: 'about' };
  const words = /^(?:(1er|\d{1,2}) )?([a-z]+)\.? (\d{4})$/.exec(plain);
  if (words === null) return { ok: false };
  const month = monthNumber(words[2] ?? '');
  if (month === 0) return { ok: false };
  return checked(words[3], String(month), words[1] === '1er' ? '1' : words[1]);
}

/**
 * A day written in three numbers, its year last. Forms of Québec put the day first, many programs the month:
 * what both can read is not guessed, since a deadline of one is months from that of the other.
 */
function inNumbers(first = '', second = '', year = ''): ParsedDate {
  if (year.length === 2) return { ok: false, reason: 'month_as_number' };
  const byDay = checked(year, second, first);
  const byMonth = checked(year, first, second);
  if (!byMonth.ok) return byDay.ok || Number(second) <= 12 ? byDay : byMonth;
  if (!byDay.ok || byDay.value === byMonth.value) return byMonth;
  return {
    ok: false,
    reason: 'two_ways',
    dayFirst: byDay.value,
    monthFirst: byMonth.value,
  };
}

/** « march 1, 2014 » as « 1 march 2014 »: English names the month first. */
function dayFirst(plain: string): string {
  const found = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  return found === null ? plain : `${found[2]} ${found[1]} ${found[3]}`;
}

/**
 * A month with two digits may be a day or a year, and a day with its month lacks one: neither is guessed,
 * since what was meant may be a century away. Null for any other text.
 */
function shortYear(plain: string): ParsedDate | null {
  const numbers = /^(\d{1,2})[-/.](\d{2})$/.exec(plain);
  const words = /^(?:(1er|\d{1,2}) )?([a-z]+)\.?(?: ['’]?(\d{2}))?$/.exec(plain);
  const month = numbers === null ? monthNumber(words?.[2] ?? '') : Number(numbers[1]);
  if (month < 1 || month > 12) return null;
  const year = numbers === null ? words?.[3] : numbers[2];
  if (year === undefined) return words?.[1] === undefined ? null : { ok: false, reason: 'no_year' };
  const day = words?.[1] === undefined ? '' : `${words[1]} `;
  return { ok: false, reason: 'short_year', meant: `${day}${monthName(month)} ${fullYear(year)}` };
}

/** The year that two digits most likely mean, to be shown and never taken: 1950 to 2049. */
function fullYear(digits: string): string {
  return `${Number(digits) < 50 ? '20' : '19'}${digits}`;
}

/**
 * The month in which a season of a year begins, as it is said: of « hiver 2026 » January, since December is
 * said of the winter of two years. Null where no year is said, or a part of the season.
 */
function monthOfSeason(plain: string): PartialDate | null {
  const found =
    /^(?:a l['’]|l['’]|au |en |in |the )*([a-z]+) (\d{4})(?: ?[-–/] ?(\d{4}|\d{2}))?$/.exec(plain);
  if (found === null) return null;
  const [, season = '', year = '', end] = found;
  const isWinter = season === 'hiver' || season === 'winter';
  if (end !== undefined && !(isWinter && (Number(year) + 1) % 100 === Number(end.slice(-2)))) {
    return null;
  }
  const month = isWinter && end !== undefined ? '12' : FIRST_MONTHS[season];
  const first = `${year}-${month ?? ''}`;
  return isPartialDate(first) ? first : null;
}

const FIRST_MONTHS: Readonly<Record<string, string>> = {
  hiver: '01',
  winter: '01',
  printemps: '03',
  spring: '03',
  ete: '06',
  summer: '06',
  automne: '09',
  autumn: '09',
  fall: '09',
};

const ABOUT =
  /^(?:about|around|early|mid|late|since|before|after|vers|environ|circa|autour|aux? alentours|a peu pres|courant|debut|mi|milieu|fin|depuis|avant|apres|(?:les )?annees?)\b|\b(?:environ|a peu pres)$|\?$|^~/;

/** The name of a month, 1 to 12: « juin », « June ». */
export function monthName(month: number): string {
  const name = writtenLanguage() === 'en-CA' ? ENGLISH_MONTHS[month - 1]?.[0] : MONTHS[month - 1];
  return name ?? '';
}

const WEEKDAYS = ['Dimanche', 'Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi'] as const;

const ENGLISH_WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** A day as a title, without its year, on two lines where it has no room: « Lundi 23 mars », « Mercredi 1er avril », « Monday, March 23 ». */
export function formatWeekday(day: LocalDate): string {
  const index = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (writtenLanguage() === 'en-CA')
    return `${ENGLISH_WEEKDAYS[index] ?? ''}, ${formatPartialDate(day).slice(0, -6)}`;
  const weekday = WEEKDAYS[index] ?? '';
  return `${weekday} ${formatPartialDate(day).slice(0, -5)}`;
}

/** A moment of the day as it is said: 16:05 → « 16 h 05 », « 4:05 p.m. ». */
export function formatTime(hours: number, minutes: number): string {
  const past = String(minutes).padStart(2, '0');
  if (writtenLanguage() === 'en-CA')
    return `${hours % 12 === 0 ? 12 : hours % 12}:${past}${NBSP}${hours < 12 ? 'a.m.' : 'p.m.'}`;
  return `${hours}${NBSP}h${NBSP}${past}`;
}

/** A moment of the day of the file as it is said: `17:00` → « 17 h 00 ». */
export function timeInWords(time: string): string {
  const [hours, minutes] = time.split(':');
  return formatTime(Number(hours), Number(minutes));
}

/** What a person typed as a moment of the day: `HH:MM`, or a refusal. Reads « 17 h 00 », « 17 h », « 17:00 », « 9h30 », « 1700 »; « 5 p.m. », « 5:30 pm » on screens in English. */
export function parseTime(text: string): { ok: true; value: string } | { ok: false } {
  const whole = text.replace(/[\s\u00a0\u202f]/gu, '').toLowerCase();
  const half = writtenLanguage() === 'en-CA' ? /([ap])\.?m\.?$/.exec(whole)?.[1] : undefined;
  const plain = half === undefined ? whole : whole.replace(/[ap]\.?m\.?$/, '');
  const match =
    /^(\d{1,2})(?:h|:)(\d{2})?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain) ??
    /^(\d{1,2})$/.exec(plain);
  if (match === null) return { ok: false };
  const [said, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  if (half !== undefined && (said < 1 || said > 12)) return { ok: false };
  const hours = half === undefined ? said : (said % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || minutes > 59) return { ok: false };
  return {
    ok: true,
    value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
  };
}

function monthNumber(word: string): number {
  // Three letters tell months apart but for juin and juillet; no beginning is of two months in two languages.
  const isIt = (name: string) =>
    name === word || (word.length >= 3 && word !== 'jui' && name.startsWith(word));
  const found = MONTHS.findIndex(
    (month, index) =>
      isIt(month.normalize('NFD').replace(/\p{M}/gu, '')) ||
      isIt(ENGLISH_MONTHS[index]?.[0].toLowerCase() ?? ''),
  );
  return found + 1;
}

function checked(year = '', month?: string, day?: string): ParsedDate {
  const value = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  if (isPartialDate(value)) return { ok: true, value };
  if (!isPartialDate(value.slice(0, 7)) || Number(day) < 1) return { ok: false };
  // The month exists and the day does not.
  const days = daysInMonth(Number(year), Number(month));
  return { ok: false, reason: 'no_such_day', year: Number(year), month: Number(month), days };
}
