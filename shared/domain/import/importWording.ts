import { formatPartialDate } from '../dates.ts';
import { formatCents } from '../money.ts';
import type { DateOrder } from '../pastedDates.ts';
import type { ImportValue } from '../schemas/import.ts';
import { parseCellDate } from './importDates.ts';
import { parseCellMoney } from './importMoney.ts';
import { type ImportSetup, valueKey } from './importSetup.ts';
import { stageSaid } from './importStages.ts';
import { type ImportField, READINGS } from './importTerms.ts';

/** A cell as it is understood: a date and an amount in words, a stage by its code; any other as it stands. */
export function cellWords(
  field: ImportField,
  text: string,
  setup: ImportSetup,
  { order, pointed }: { order: DateOrder | null; pointed: ReadonlySet<ImportField> },
): string {
  switch (READINGS[field]) {
    case 'date': {
      const date = parseCellDate(text, order);
      return date.ok && date.value !== null ? formatPartialDate(date.value) : text;
    }
    case 'money': {
      const money = parseCellMoney(text, pointed.has(field));
      return money.ok && money.value !== null ? formatCents(money.value) : text;
    }
    case 'stage': {
      const decided = setup.values.get(valueKey('stage', text));
      return stageSaid(text) ?? (decided?.kind === 'is' ? decided.value : text);
    }
    case 'line':
    case 'names':
    case 'text':
    case 'url':
    default:
      return text;
  }
}

/** What must be said comes first, then what may be a mistake, then what is only new. */
export function urgencyOf({ isNeeded, field, near }: ImportValue): number {
  if (isNeeded) return 3;
  if (field === 'stage') return 2;
  return near === null ? 0 : 1;
}

/** A text on one line, cut to so many signs; no-break spaces stay. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/[ \t\r\n]+/gu, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}
