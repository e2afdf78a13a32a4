import { endsTooSoon, type PartialDate } from './dates.ts';
import { isPointed, parseCellMoney } from './import/importMoney.ts';
import { plainLine } from './import/plainCell.ts';
import type { Cents } from './money.ts';
import { type PastedLine, pastedTable } from './pastedCells.ts';
import {
  columnOfChoice,
  columnsLeft,
  columnsOf,
  columnsSaid,
  isHeadings,
  type LeftColumn,
  type VagueColumn,
  vagueColumns,
} from './pastedColumns.ts';
import {
  type DateOrders,
  dateOrder,
  NO_ORDERS,
  shortDateOrder,
  shortDates,
} from './pastedDates.ts';
import { type PastedCell, type PastedFault, type PastedField, readCell } from './pastedFields.ts';
import { laidOut } from './pastedLayout.ts';
import { type SidedLine, saidByTitle, titlesAmong } from './pastedTitles.ts';
import { isTotalAlone, totalling } from './totals.ts';

export type { LeftColumn, PastedCell, PastedFault, PastedField, VagueColumn };

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
  /** Of each writing, a date that means two things, where no other of its column tells which. */
  readonly ordersAsked: Readonly<Record<keyof DateOrders, string | null>>;
  /** What rows need and do not say, where one answer does for all of them. */
  readonly owed: readonly K[];
  /** Of what is owed, what no row says and nobody has answered yet: nothing is to be mended in a row. */
  readonly waits: readonly K[];
  /** The columns in which rows say something that nothing of ours holds. */
  readonly columnsLeft: readonly LeftColumn[];
  /** The columns of which the heading could be that of another date, and what each is read as. */
  readonly vague: readonly VagueColumn<K>[];
  /** Rows that come after the most that are added at once, and the line of the first of them; null: none. */
  readonly beyond: { readonly count: number; readonly from: number } | null;
};

/** A row that is left out, with what it says and why. */
export type AsideRow = {
  readonly place: number;
  readonly text: string;
  /** `above`: it stands before the headings; `headings`: it says them again. */
  readonly why: 'total' | 'section' | 'person' | 'above' | 'headings';
  /** Of a total that does not say what its rows come to: the sum that it says, and that of its rows. */
  readonly off: { readonly said: Cents; readonly sum: Cents } | null;
};

/** What a person said of what was pasted. */
export type PastedSaid<K extends string> = {
  /** What the columns of vague headings hold, by their places. */
  readonly columns?: ReadonlyMap<number, K | null>;
  readonly orders: DateOrders;
  /** Cells as they were mended, by `pastedKey`. */
  readonly mended: ReadonlyMap<string, string>;
  /** Rows that a person left out (true) or took back (false), by their places. */
  readonly aside: ReadonlyMap<number, boolean>;
};

/** How a cell that was mended is found again. */
export const pastedKey = (place: number, key: string) => `${place}:${key}`;

/** The cells that were mended, once a column that was read as one field is read as another; null: as none. */
export function mendedAs(
  mended: PastedSaid<string>['mended'],
  from: string | null,
  to: string | null,
): PastedSaid<string>['mended'] {
  const moved = new Map<string, string>();
  for (const [key, text] of mended) {
    const [place, field] = key.split(':');
    if (field !== from) moved.set(key, moved.get(key) ?? text);
    else if (to !== null) moved.set(pastedKey(Number(place), to), text);
  }
  return moved;
}

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
  { orders: saidOrders, mended, aside, columns: saidColumns = new Map() }: PastedSaid<K>,
): PastedRows<K> {
  const choices = fields.find(({ isTitled }) => isTitled)?.choices ?? [];
  const table = pastedTable(text);
  const hasAmounts = fields.some(({ reads, isNeeded }) => reads === 'money' && isNeeded);
  const said = table.lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const lines = laidOut(said, hasAmounts).map(
    ({ place, text: whole, cells }): SidedLine => ({
      place,
      text: whole,
      cells,
      says: saidByTitle(cells, choices),
    }),
  );
  const { headed, columns: found } = columnsOf(lines, fields);
  const columns = columnsSaid(found, saidColumns);
  const headings = headed === null ? undefined : lines[headed];
  const body = lines.filter((line) => line !== headings);
  const chosen = new Map(
    fields.flatMap((field) => {
      const column = columnOfChoice(headings, field, columns);
      const by = fields.find(({ key }) => key === field.ofChoice?.key);
      return column === null || by === undefined ? [] : [[field.key, { by, column }] as const];
    }),
  );
  const columnFor = (line: PastedLine, key: K): number | undefined => {
    const choosing = chosen.get(key);
    if (choosing === undefined) return columns.get(key);
    const { by, column } = choosing;
    const choice = readCell(plainLine(textOf(line, by.key)), by, NO_ORDERS).value;
    // As long as the row does not make it, it waits for that answer alone.
    return typeof choice === 'string' ? column(line, choice) : columns.get(key);
  };
  const textOf = (line: PastedLine, key: K): string =>
    mended.get(pastedKey(line.place, key)) ?? line.cells[columnFor(line, key) ?? -1] ?? '';
  const orders = new Map(
    fields
      .filter(({ reads }) => reads === 'date')
      .map(({ key }) => {
        const texts = body.map((line) => textOf(line, key));
        return [key, { full: dateOrder(texts), short: shortDateOrder(texts) }];
      }),
  );
  const pointed = new Set(
    fields
      .filter(({ reads }) => reads === 'money')
      .map(({ key }) => key)
      .filter((key) => isPointed(body.map((line) => textOf(line, key)))),
  );
  const owed = new Set<K>();
  const ordersAsked: Record<keyof DateOrders, string | null> = { full: null, short: null };
  const { left, titled } = asideAmong(body, fields, { textOf, said: aside, headings, pointed });
  const out = new Set(left.map(({ place }) => place));
  const every = body.filter(({ place }) => !out.has(place));
  const kept = every.slice(0, MOST_PASTED_ROWS);
  const rows = kept.map((line) => {
    const cells = fields.map((given): [K, PastedCell] => {
      const told = given.isTitled === true ? titled.get(line.place) : undefined;
      const field = told === undefined ? given : { ...given, otherwise: told };
      const cell = plainLine(textOf(line, field.key));
      const isAsked = field.reads === 'choice' || field.isAsked === true;
      const isOwed = isAsked && field.isNeeded && told === undefined;
      if (isOwed && cell === '') owed.add(field.key);
      // As the column alone reads it: the question stays once it is answered.
      const isPoint = pointed.has(field.key);
      const unsaid = readCell(cell, field, orders.get(field.key) ?? NO_ORDERS, isPoint);
      if (unsaid.fault !== 'date_order') return [field.key, unsaid];
      const days = shortDates(cell).length;
      const writing = days === 0 ? 'full' : 'short';
      const before = ordersAsked[writing];
      // Asked of the one that may be the most days: the answer says the most of the others.
      if (before === null || days > shortDates(before).length) ordersAsked[writing] = cell;
      return [field.key, readCell(cell, field, saidOrders)];
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
    for (const { key, drawn } of fields) {
      const value = record[key].text === '' ? (drawn?.(record) ?? null) : null;
      if (value !== null) record[key] = { ...record[key], value, fault: null, isDrawn: true };
    }
    return { place: line.place, cells: record };
  });
  const waits = [...owed].filter((key) =>
    rows.every(({ cells }) => cells[key].text === '' && cells[key].fault === 'missing'),
  );
  const isAnsweredAbove = (key: K, fault: PastedCell['fault']) =>
    fault === 'missing' ? waits.includes(key) : fault === 'date_order';
  const taken = fields.flatMap(({ key }) =>
    chosen.has(key) ? kept.flatMap((line) => columnFor(line, key) ?? []) : (columns.get(key) ?? []),
  );
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
    ordersAsked,
    owed: [...owed],
    waits,
    columnsLeft: columnsLeft(kept, taken, headings),
    vague: vagueColumns(headings, fields, columns, saidColumns),
    beyond: beyondOf(every, table),
  };
}

/** What is not kept of too long a paste: rows that were read, and lines that were not. */
function beyondOf(
  every: readonly PastedLine[],
  table: ReturnType<typeof pastedTable>,
): PastedRows<string>['beyond'] {
  const [first] = every.slice(MOST_PASTED_ROWS);
  const count = Math.max(0, every.length - MOST_PASTED_ROWS) + table.beyond;
  const from = first?.place ?? (table.lines.at(-1)?.place ?? 0) + 1;
  return count === 0 ? null : { count, from };
}

/**
 * What is left out, and what the titles among the rows say of those that follow: a line « Total » would be a cost
 * of its own, which nobody would see in a long budget; « REVENUS » alone is none either.
 */
function asideAmong<K extends string>(
  body: readonly SidedLine[],
  fields: readonly PastedField<K>[],
  {
    textOf,
    said,
    headings,
    pointed,
  }: {
    textOf: (line: PastedLine, key: K) => string;
    said: PastedSaid<K>['aside'];
    headings: SidedLine | undefined;
    pointed: ReadonlySet<K>;
  },
): { left: AsideRow[]; titled: ReadonlyMap<number, string> } {
  const titles = fields.filter(({ reads }) => reads === 'line').map(({ key }) => key);
  const amount = fields.find(({ reads }) => reads === 'money')?.key;
  const totals = totalling();
  const titled = new Map<number, string>();
  // « Sources de revenus » heads its column, and says the side of what is under it.
  let side = headings?.says ?? null;
  const lines = body.map((line) => ({
    ...line,
    // Where its own name is not there, what is drawn from says it: « Centraide ».
    called: titles.map((key) => textOf(line, key)).find((cell) => cell !== '') ?? '',
    money: amount === undefined ? null : parseCellMoney(textOf(line, amount), pointed.has(amount)),
  }));
  const sectionAt = titlesAmong(lines);
  const left = lines.flatMap((line, at): AsideRow[] => {
    const { place, cells, called, money } = line;
    const told = said.get(place);
    const aside = (why: AsideRow['why'], off: AsideRow['off'] = null) => [
      { place, text: cells.filter((cell) => cell !== '').join(' · '), why, off },
    ];
    if (told === true) return aside('person');
    if (told !== false && headings !== undefined && line.says === null) {
      if (place < headings.place) return aside('above');
      if (isHeadings(line, fields, headings)) return aside('headings');
    }
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

function tooSoon(start: PastedCell, end: PastedCell): boolean {
  return (
    start.fault === null &&
    end.fault === null &&
    endsTooSoon(asDate(start.value), asDate(end.value))
  );
}

const asDate = (value: PastedCell['value']): PartialDate | null =>
  typeof value === 'string' ? value : null;
