import { endsTooSoon, type PartialDate } from './dates.ts';
import { bareKey } from './import/bareKey.ts';
import { parseCellDate } from './import/importDates.ts';
import { parseCellMoney } from './import/importMoney.ts';
import type { CellFault } from './import/importTerms.ts';
import { plainLine } from './import/plainCell.ts';
import { LONGEST_LINE } from './limits.ts';
import type { Cents } from './money.ts';
import { webAddress } from './outgoingLink.ts';
import { type PastedLine, pastedCells } from './pastedCells.ts';
import { choiceSaid, type PastedChoice } from './pastedChoices.ts';
import { type DateOrder, dateOrder } from './pastedDates.ts';
import { type SidedLine, saidByTitle, titlesAmong } from './pastedTitles.ts';
import { isTotalAlone, totalling } from './totals.ts';

/** What a column of pasted rows may say. */
export type PastedField<K extends string> = {
  readonly key: K;
  readonly reads: 'line' | 'date' | 'money' | 'choice' | 'url';
  readonly isNeeded: boolean;
  /** The headings by which its column is known, as people write them. */
  readonly headings: readonly string[];
  readonly choices?: readonly PastedChoice[];
  /** What a cell of a choice, or of a date that is asked for, is where it is empty; null: nobody said it. */
  readonly otherwise?: string | null;
  /** A needed date that one answer may give to all the rows that do not say it. */
  readonly isAsked?: boolean;
  /** The field of dates that it may not come before. */
  readonly notBefore?: K;
  /** Its column is known by a heading alone: without one, any line would be it. */
  readonly isHeadedOnly?: boolean;
  /** A row that says one of its words and nothing else is a title: it says it of the rows that follow. */
  readonly isTitled?: boolean;
};

/** Why a cell of pasted rows cannot be taken as it is. */
export type PastedFault = CellFault | 'missing' | 'choice_unknown';

/** A cell as it is understood: the value is a line, a date, cents, or the name of a choice; null where nothing is said. */
export type PastedCell = {
  readonly text: string;
  readonly value: string | Cents | null;
  readonly fault: PastedFault | null;
  /** What a date would be, written in full. */
  readonly meant: string;
};

/** A row as it is understood, by the place that it had in what was pasted. */
export type PastedRow<K extends string> = {
  readonly place: number;
  readonly cells: Readonly<Record<K, PastedCell>>;
  readonly isRight: boolean;
  /** Nothing is wrong with it but what one answer gives to all the rows: `waits`, or the order of the dates. */
  readonly isWaiting: boolean;
};

/** What was pasted, as it is understood. */
export type PastedRows<K extends string> = {
  readonly rows: readonly PastedRow<K>[];
  /** The rows that are left out, because they add up others or because a person said so. */
  readonly aside: readonly AsideRow[];
  /** A date that means two things, where no other of its column tells which. */
  readonly orderAsked: string | null;
  /** What rows need and do not say, where one answer does for all of them. */
  readonly owed: readonly K[];
  /** Of what is owed, what no row says and nobody has answered yet: nothing is to be mended in a row. */
  readonly waits: readonly K[];
};

/** A row that is left out, with what it says and why. */
export type AsideRow = {
  readonly place: number;
  readonly text: string;
  readonly why: 'total' | 'section' | 'person';
  /** Of a total that does not say what its rows come to: the sum that it says, and that of its rows. */
  readonly off: { readonly said: Cents; readonly sum: Cents } | null;
};

/** What a person said of what was pasted. */
export type PastedSaid = {
  readonly order: DateOrder | null;
  /** Cells as they were mended, by `pastedKey`. */
  readonly mended: ReadonlyMap<string, string>;
  /** Rows that a person left out (true) or took back (false), by their places. */
  readonly aside: ReadonlyMap<number, boolean>;
};

/** How a cell that was mended is found again. */
export const pastedKey = (place: number, key: string) => `${place}:${key}`;

/** Rows that are added at once, at most. */
export const MOST_PASTED_ROWS = 1_000;

/** From so many pasted rows on, a copy of the portfolio is made before they are written: fewer are taken out by hand. */
export const COPIED_BEFORE_ROWS = 20;

/**
 * Reads rows as a spreadsheet, or a table of Word, puts them on the clipboard: under headings, by these; else
 * each column by what most of its cells can be. Dates and money as people write them; nothing is guessed.
 */
export function pastedRows<K extends string>(
  text: string,
  fields: readonly PastedField<K>[],
  { order: saidOrder, mended, aside }: PastedSaid,
): PastedRows<K> {
  const choices = fields.find(({ isTitled }) => isTitled)?.choices ?? [];
  const lines = pastedCells(text).flatMap((line): SidedLine[] =>
    line.cells.some((cell) => cell !== '') ? [{ ...line, says: saidByTitle(line, choices) }] : [],
  );
  const headed = headedAt(lines, fields);
  const columns = headed?.columns ?? byContents(lines, fields);
  const body = headed === null ? lines : lines.filter((_line, at) => at !== headed.at);
  const textOf = (line: PastedLine, key: K) =>
    mended.get(pastedKey(line.place, key)) ?? line.cells[columns.get(key) ?? -1] ?? '';
  const orders = new Map(
    fields
      .filter(({ reads }) => reads === 'date')
      .map(({ key }) => [key, dateOrder(body.map((line) => textOf(line, key)))]),
  );
  const owed = new Set<K>();
  let orderAsked: string | null = null;
  const { left, titled } = asideAmong(body, fields, { textOf, said: aside });
  const out = new Set(left.map(({ place }) => place));
  const rows = body
    .filter(({ place }) => !out.has(place))
    .map((line) => {
      const cells = fields.map((given): [K, PastedCell] => {
        const told = given.isTitled === true ? titled.get(line.place) : undefined;
        const field = told === undefined ? given : { ...given, otherwise: told };
        const cell = plainLine(textOf(line, field.key));
        const isAsked = field.reads === 'choice' || field.isAsked === true;
        const isOwed = isAsked && field.isNeeded && told === undefined;
        if (isOwed && cell === '') owed.add(field.key);
        // As the column alone reads it: the question stays once it is answered.
        const unsaid = readCell(cell, field, orders.get(field.key) ?? null);
        if (unsaid.fault !== 'date_order') return [field.key, unsaid];
        orderAsked ??= cell;
        return [field.key, readCell(cell, field, saidOrder)];
      });
      const byKey = new Map(cells);
      for (const { key, notBefore } of fields) {
        const end = byKey.get(key);
        const start = notBefore === undefined ? undefined : byKey.get(notBefore);
        if (end !== undefined && start !== undefined && tooSoon(start, end)) {
          byKey.set(key, { ...end, fault: 'end_before_start' });
        }
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field has its cell
      const record = Object.fromEntries(byKey) as Record<K, PastedCell>;
      return { place: line.place, cells: record };
    });
  const waits = [...owed].filter((key) =>
    rows.every(({ cells }) => cells[key].text === '' && cells[key].fault === 'missing'),
  );
  const isAnsweredAbove = (key: K, fault: PastedCell['fault']) =>
    fault === 'missing' ? waits.includes(key) : fault === 'date_order' && orderAsked !== null;
  return {
    rows: rows.map(({ place, cells }): PastedRow<K> => {
      const faulty = fields.filter(({ key }) => cells[key].fault !== null);
      return {
        place,
        cells,
        isRight: faulty.length === 0,
        isWaiting:
          faulty.length > 0 && faulty.every(({ key }) => isAnsweredAbove(key, cells[key].fault)),
      };
    }),
    aside: left,
    orderAsked,
    owed: [...owed],
    waits,
  };
}

/**
 * What is left out, and what the titles among the rows say of those that follow: a line « Total » would be a cost
 * of its own, which nobody would see in a long budget; « REVENUS » alone is none either.
 */
function asideAmong<K extends string>(
  body: readonly SidedLine[],
  fields: readonly PastedField<K>[],
  { textOf, said }: { textOf: (line: PastedLine, key: K) => string; said: PastedSaid['aside'] },
): { left: AsideRow[]; titled: ReadonlyMap<number, string> } {
  const title = fields.find(({ reads }) => reads === 'line')?.key;
  const amount = fields.find(({ reads }) => reads === 'money')?.key;
  const totals = totalling();
  const titled = new Map<number, string>();
  let side: string | null = null;
  const lines = body.map((line) => ({
    ...line,
    called: title === undefined ? '' : textOf(line, title),
    money: amount === undefined ? null : parseCellMoney(textOf(line, amount)),
  }));
  const sectionAt = titlesAmong(lines);
  const left = lines.flatMap(({ place, cells, called, money }, at): AsideRow[] => {
    const told = said.get(place);
    const aside = (why: AsideRow['why'], off: AsideRow['off'] = null) => [
      { place, text: cells.filter((cell) => cell !== '').join(' · '), why, off },
    ];
    if (told === true) return aside('person');
    const section = sectionAt(at, side);
    if (section !== null) {
      totals.begin();
      if (section.isTitle) side = section.says;
      else titled.set(place, section.says);
      if (section.isTitle && told !== false) return aside('section', section.off);
    }
    if (side !== null && !titled.has(place)) titled.set(place, side);
    if (money === null) return told !== false && isTotalAlone(called) ? aside('total') : [];
    const sum = money.ok ? money.value : null;
    if (told === false) {
      totals.add(sum, money.ok);
      return [];
    }
    const { isTotal, comesTo } = totals.next(called, sum, money.ok);
    if (!isTotal) return [];
    return aside('total', sum === null || comesTo === null ? null : { said: sum, sum: comesTo });
  });
  return { left, titled };
}

/** Of the first lines, the one of the headings: titles may stand before it. */
function headedAt<K extends string>(
  lines: readonly PastedLine[],
  fields: readonly PastedField<K>[],
): { at: number; columns: ReadonlyMap<K, number> } | null {
  for (const [at, line] of lines.slice(0, FIRST_LINES).entries()) {
    const columns = byHeadings(line, fields);
    // Alone under a title, the word of a heading may well be what a row says.
    if (columns !== null && (at === 0 || columns.size > 1)) return { at, columns };
    if (line.cells.filter((cell) => cell !== '').length > 1) return null;
  }
  return null;
}

/** A title, the name of the organisation, a date. */
const FIRST_LINES = 4;

function tooSoon(start: PastedCell, end: PastedCell): boolean {
  return (
    start.fault === null &&
    end.fault === null &&
    endsTooSoon(asDate(start.value), asDate(end.value))
  );
}

const asDate = (value: PastedCell['value']): PartialDate | null =>
  typeof value === 'string' ? value : null;

function readCell<K extends string>(
  text: string,
  field: PastedField<K>,
  order: DateOrder | null,
): PastedCell {
  const cell = (value: PastedCell['value'], fault: PastedFault | null = null, meant = '') => ({
    text,
    value,
    fault: fault ?? (field.isNeeded && value === null ? ('missing' as const) : null),
    meant,
  });
  if (text === '') {
    const isGiven = field.reads === 'choice' || field.isAsked === true;
    return cell(isGiven ? (field.otherwise ?? null) : null);
  }
  switch (field.reads) {
    case 'date': {
      const date = parseCellDate(text, order);
      return date.ok ? cell(date.value) : cell(null, date.fault, date.meant);
    }
    case 'money': {
      const money = parseCellMoney(text);
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

/** Which column says each field, where a line names at least two of them, or holds nothing but the name of one. */
function byHeadings<K extends string>(
  line: PastedLine | undefined,
  fields: readonly PastedField<K>[],
): ReadonlyMap<K, number> | null {
  const found = new Map<K, number>();
  for (const [column, cell] of (line?.cells ?? []).entries()) {
    const key = bareKey(cell);
    const field = fields.find(
      (one) => !found.has(one.key) && one.headings.some((heading) => bareKey(heading) === key),
    );
    if (field !== undefined && key !== '') found.set(field.key, column);
  }
  const isOne = found.size === 1 && line?.cells.filter((cell) => cell !== '').length === 1;
  return found.size >= 2 || isOne ? found : null;
}

/** Which column says each field, by what most of its cells can be; what is left are lines, from left to right. */
function byContents<K extends string>(
  lines: readonly SidedLine[],
  fields: readonly PastedField<K>[],
): ReadonlyMap<K, number> {
  const count = Math.max(0, ...lines.map(({ cells }) => cells.length));
  // A title stands in the column of the lines, of which it is none.
  const rows = lines.filter(({ says }) => says === null);
  const columns = Array.from({ length: count }, (_none, column) =>
    (rows.length === 0 ? lines : rows)
      .map(({ cells }) => cells[column] ?? '')
      .filter((cell) => cell !== ''),
  );
  const found = new Map<K, number>();
  const isTaken = (column: number) => [...found.values()].includes(column);
  const take = (field: PastedField<K>, canBe: (cell: string) => boolean) => {
    const column = columns.findIndex(
      (cells, at) =>
        !isTaken(at) && cells.length > 0 && cells.filter(canBe).length * 2 > cells.length,
    );
    if (column !== -1) found.set(field.key, column);
  };
  const is = (field: PastedField<K>) => (cell: string) =>
    // The number that a spreadsheet keeps of a day is one only where a heading says so.
    !(field.reads === 'date' && /^\d{5,}(?:[.,]\d+)?$/u.test(cell)) &&
    // The name of a file, « bilan-2024.pdf », could be that of a computer.
    !(field.reads === 'url' && !/^(?:https?:\/\/|www\.)/iu.test(cell)) &&
    readCell(plainLine(cell), field, 'day_first').fault === null;
  // What is told apart the best comes first: a year would be an amount, and anything is a line.
  for (const reads of ['choice', 'date', 'money', 'url', 'line'] as const) {
    for (const field of fields) {
      // Where there are titles alone, each is a line of its own side.
      const isTold = rows.length === 0 && field.isTitled === true;
      if (field.reads === reads && field.isHeadedOnly !== true && !isTold) take(field, is(field));
    }
  }
  return found;
}
