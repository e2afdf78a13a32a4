import { firstDay } from '../shared/domain/dates.ts';
import { LONGEST_HELP, LONGEST_LINE, LONGEST_TEXT } from '../shared/domain/limits.ts';
import {
  listDepth,
  MOST_LEVELS,
  MOST_RUNS,
  plainText,
  runCount,
} from '../shared/domain/ownText.ts';
import type { OwnText } from '../shared/domain/schemas/ownText.ts';
import { type DateEntry, dateEntry } from './components/records/dateEntry.ts';
import { useT } from './strings.ts';

/** What a value must be before it is sent, as remedies; the schemas of `shared/domain` ask the same. */
export interface FieldRules {
  /** One line, at least a word. */
  readonly title: (text: string) => string | undefined;
  /** One line, perhaps empty. */
  readonly line: (text: string) => string | undefined;
  /** Some lines of help, perhaps none. */
  readonly help: (text: string) => string | undefined;
  /** Paragraphs, perhaps none. */
  readonly text: (text: string) => string | undefined;
  /** A text of headings, lists and tables. */
  readonly ownText: (own: OwnText) => string | undefined;
  /** A date that may not be left out. */
  readonly date: (date: string | null) => string | undefined;
  /** A date that may not be left out, nor lie ahead of today. */
  readonly pastDate: (date: string | null, today: string) => string | undefined;
  /** How a field of dates reads and writes. */
  readonly dates: DateEntry;
}

/** The rules of the fields, with their remedies in words. */
export function useFieldRules(): FieldRules {
  const t = useT();
  const atMost = (most: number) => (text: string) =>
    text.length > most ? t('tooLong', { count: most }) : undefined;
  return {
    title: (text) => (text.trim() === '' ? t('required') : atMost(LONGEST_LINE)(text)),
    line: atMost(LONGEST_LINE),
    help: atMost(LONGEST_HELP),
    text: atMost(LONGEST_TEXT),
    ownText: (own) => {
      const isRich =
        own.length > MOST_RUNS || runCount(own) > MOST_RUNS || listDepth(own) > MOST_LEVELS;
      return isRich ? t('writing:tooRich') : atMost(LONGEST_TEXT)(plainText(own));
    },
    date: (date) => (date === null ? t('invalidDate') : undefined),
    pastDate: (date, today) => {
      if (date === null) return t('invalidDate');
      return firstDay(date) > today ? t('dateAhead') : undefined;
    },
    dates: dateEntry(t),
  };
}
