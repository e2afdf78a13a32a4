import {
  COLUMN_VALUES,
  FLAG_COLUMNS,
  MONEY_COLUMNS,
  MUTE_COLUMNS,
  PERCENT_COLUMNS,
} from '../domain/changeColumns.ts';
import { type ChangedTable, COLUMN_WORDS, type ToldColumn } from '../domain/changeTerms.ts';
import {
  formatPartialDate,
  formatTime,
  isPartialDate,
  monthName,
  timeInWords,
} from '../domain/dates.ts';
import { formatDecimal } from '../domain/decimals.ts';
import { formatShort } from '../domain/money.ts';
import { plainText } from '../domain/ownText.ts';
import type { OwnText } from '../domain/schemas/ownText.ts';
import type { Translate } from '../strings/index.ts';
import { cutAtWord } from './excerpt.ts';
import { localDay, localTime } from './localDay.ts';

/** In a sentence, a value is cut there. */
const LONGEST_VALUE = 60;
/** Of two long texts, what they have alike before they part is told from this many letters on. */
const ALIKE = 16;

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const MOMENT = /^([01]\d|2[0-3]):([0-5]\d)$/;
/** Columns that hold a number digit for digit. */
const DECIMALS: ReadonlySet<string> = new Set(['value', 'baseline_value', 'former_value']);
/** Columns that hold a moment of the day. */
const MOMENTS: ReadonlySet<string> = new Set(['deadline_time', 'due_time', 'report_time']);

/**
 * A value in words, whole: the French name of what is chosen in a list, a date as it is said, money. Null
 * when there is none, undefined when it says nothing to a person.
 */
export function valueWords(
  table: ChangedTable,
  column: ToldColumn,
  value: string | number | null,
  t: Translate,
): string | null | undefined {
  const name = `${table}.${column}`;
  if (MUTE_COLUMNS.has(column) || MUTE_COLUMNS.has(name)) return undefined;
  if (value === null || value === '') return null;
  const chosen = chosenWords(name, value, t);
  if (chosen !== null) return chosen;
  if (FLAG_COLUMNS.has(column)) return t(value === 1 ? 'journal:yes' : 'journal:no');
  if (typeof value === 'number') return numberWords(name, column, value);
  if (column === 'follow_up_years' || column === 'own_text') return documentWords(column, value, t);
  if (INSTANT.test(value)) return instantWords(value, t);
  if (DECIMALS.has(column)) return formatDecimal(value);
  if (isPartialDate(value)) return formatPartialDate(value);
  if (MOMENTS.has(column)) {
    const [, hours, minutes] = MOMENT.exec(value) ?? [];
    return formatTime(Number(hours), Number(minutes));
  }
  return value;
}

/** « 12 mars 2026, 14 h 03 », by the computer's own zone. */
export function instantWords(instant: string, t: Translate): string {
  return t('journal:moment', {
    day: formatPartialDate(localDay(instant)),
    time: timeWords(instant),
  });
}

/** « 14 h 03 », by the computer's own zone. */
export function timeWords(instant: string): string {
  return timeInWords(localTime(instant));
}

/** A former and a later value, each short enough for a sentence, and where they differ. */
export function shortened(former: string, later: string): [string, string] {
  if (former.length <= LONGEST_VALUE && later.length <= LONGEST_VALUE) {
    return [onOneLine(former), onOneLine(later)];
  }
  const start = partingOf(former, later);
  return [cut(former, start), cut(later, start)];
}

/** Where to begin, so that what differs is seen: at a word. */
function partingOf(former: string, later: string): number {
  const shorter = Math.min(former.length, later.length);
  let alike = 0;
  while (alike < shorter && former[alike] === later[alike]) alike += 1;
  if (alike <= LONGEST_VALUE / 2 || alike === 0) return 0;
  return former.lastIndexOf(' ', alike - ALIKE) + 1;
}

function cut(text: string, start: number): string {
  const rest = onOneLine(text.slice(start));
  return `${start > 0 ? '… ' : ''}${cutAtWord(rest, LONGEST_VALUE)}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function chosenWords(name: string, value: string | number, t: Translate): string | null {
  const vocabularies: Readonly<Record<string, string>> = COLUMN_WORDS;
  const vocabulary = vocabularies[name];
  // oxlint-disable typescript/no-unsafe-type-assertion -- the file takes no other value of these lists
  if (vocabulary !== undefined) {
    return t(`vocabulary:${vocabulary}.${value}` as 'vocabulary:reading.none');
  }
  const lists: Readonly<Record<string, string>> = COLUMN_VALUES;
  const list = lists[name];
  return list === undefined
    ? null
    : t(`journal:value.${list}.${value}` as 'journal:value.side.revenue');
  // oxlint-enable typescript/no-unsafe-type-assertion
}

function numberWords(name: string, column: string, value: number): string {
  if (MONEY_COLUMNS.has(column) || MONEY_COLUMNS.has(name)) return formatShort(value);
  if (column === 'fiscal_start_month') return monthName(value);
  const written = String(value).replace('.', ',');
  return PERCENT_COLUMNS.has(column) ? `${written} %` : written;
}

/** What a column that holds a document says. */
function documentWords(column: ToldColumn, value: string, t: Translate): string {
  const held: unknown = JSON.parse(value);
  // oxlint-disable typescript/no-unsafe-type-assertion -- the file was written by the parsed form of these
  return column === 'own_text'
    ? plainText(held as OwnText)
    : (held as number[]).map((years) => t('journal:years', { count: years })).join(', ');
  // oxlint-enable typescript/no-unsafe-type-assertion
}
