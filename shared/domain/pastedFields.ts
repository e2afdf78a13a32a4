import { formatPartialDate } from './dates.ts';
import { isFormulaError } from './import/formulaError.ts';
import { parseCellDate } from './import/importDates.ts';
import { parseCellMoney } from './import/importMoney.ts';
import type { CellFault } from './import/importTerms.ts';
import { LONGEST_LINE } from './limits.ts';
import type { Cents } from './money.ts';
import { webAddress } from './outgoingLink.ts';
import { choiceSaid, type PastedChoice } from './pastedChoices.ts';
import { type DateOrders, shortDates } from './pastedDates.ts';

/** What a column of pasted rows may say. */
export type PastedField<K extends string> = {
  readonly key: K;
  readonly reads: 'line' | 'date' | 'money' | 'choice' | 'url';
  readonly isNeeded: boolean;
  /** The headings by which its column is known, as people write them. */
  readonly headings: readonly string[];
  /** Those of them that another date could have as well (« Date »): how it is read is told, and may be said otherwise. */
  readonly vague?: readonly string[];
  readonly choices?: readonly PastedChoice[];
  /** What a cell of a choice, or of a date that is asked for, is where it is empty; null: nobody said it. */
  readonly otherwise?: string | null;
  /** A needed date that one answer may give to all the rows that do not say it. */
  readonly isAsked?: boolean;
  /** The field of dates that it may not come before. */
  readonly notBefore?: K;
  /** Its column is known by a heading, or by `known`, alone: without these, any line would be it. */
  readonly isHeadedOnly?: boolean;
  /** Names that its cells may bear: a column where half of them do is its own, without a heading. */
  readonly known?: readonly string[];
  /**
   * Of a field that several columns may say (« demandé », « accordé »), by the choice that the row makes in another:
   * the headings of the column that holds then, the best first, those of one rank together.
   */
  readonly ofChoice?: {
    readonly key: K;
    readonly headings: (choice: string) => readonly (readonly string[])[];
  };
  /** A row that says one of its words and nothing else is a title: it says it of the rows that follow. */
  readonly isTitled?: boolean;
  /** Of an amount: a dash says that there is none, as spreadsheets show a zero. */
  readonly isDashZero?: boolean;
  /** What it is where its cell is empty, drawn from the others; null where they do not say it. */
  readonly drawn?: (cells: Readonly<Record<K, PastedCell>>) => string | null;
};

/** Why a cell of pasted rows cannot be taken as it is. */
export type PastedFault = CellFault | 'missing' | 'choice_unknown' | 'too_narrow';

/** A cell as it is understood: the value is a line, a date, cents, or the name of a choice; null where nothing is said. */
export type PastedCell = {
  readonly text: string;
  readonly value: string | Cents | null;
  readonly fault: PastedFault | null;
  /** What a date would be, written in full. */
  readonly meant: string;
  /** Nobody wrote it: it is drawn from the other cells of its row. */
  readonly isDrawn: boolean;
};

/** Reads a cell, whose spaces are plain ones, as its column is read; `orders`: what comes first in its dates; `pointed`: its cents come after a point. */
export function readCell<K extends string>(
  text: string,
  field: PastedField<K>,
  orders: DateOrders,
  pointed = false,
): PastedCell {
  const cell = (value: PastedCell['value'], fault: PastedFault | null = null, meant = '') => ({
    text,
    value,
    fault: fault ?? (field.isNeeded && value === null ? ('missing' as const) : null),
    meant,
    isDrawn: false,
  });
  if (text === '') {
    const isGiven = field.reads === 'choice' || field.isAsked === true;
    return cell(isGiven ? (field.otherwise ?? null) : null);
  }
  if (isFormulaError(text)) return cell(null, 'formula_error');
  // What a spreadsheet shows, and copies, where a column has no room for a number.
  if (/^#{2,}$/u.test(text)) return cell(null, 'too_narrow');
  switch (field.reads) {
    case 'date': {
      const short = shortDates(text);
      const [only, ...others] = short;
      // « 98-12-31 » is one day, whatever comes first.
      if (only !== undefined && others.length === 0) return cell(only.date);
      if (only !== undefined) {
        const { short: order } = orders;
        if (order === null) return cell(null, 'date_order');
        const told = short.find((one) => one.orders.includes(order));
        if (told !== undefined) return cell(told.date);
        // What was answered of another cannot be said of this one: it is written in full.
        return cell(null, 'date_short_year', formatPartialDate(only.date));
      }
      const { full } = orders;
      const date = parseCellDate(text, full === 'year_first' ? null : full);
      return date.ok ? cell(date.value) : cell(null, date.fault, date.meant);
    }
    case 'money': {
      if (field.isDashZero === true && /^(?:\$ ?)?[-–—]+(?: ?\$)?$/u.test(text)) return cell(0);
      const money = parseCellMoney(text, pointed);
      return money.ok ? cell(money.value) : cell(null, money.fault);
    }
    case 'choice': {
      const choice = choiceSaid(text, field.choices ?? []);
      return choice === null ? cell(null, 'choice_unknown') : cell(choice);
    }
    case 'url': {
      const address = webAddress(text);
      return address === null ? cell(null, 'url_unreadable') : cell(address);
    }
    case 'line':
    default:
      return text.length > LONGEST_LINE ? cell(null, 'too_long') : cell(text);
  }
}
