import type { LocalDate } from '../dates.ts';
import { type DateOrder, dateOrder } from '../pastedDates.ts';
import type { QuebecTerritories } from '../schemas/territory.ts';
import { recogniseTerritory } from '../territories.ts';
import { isTotalTitle } from '../totals.ts';
import { STAGES, type Stage } from '../vocabulary.ts';
import type { CellProblem, ImportedInitiative, ImportWords } from './imported.ts';
import { isPointed } from './importMoney.ts';
import { cellKey, dataRows, type ImportSetup, twinKey, valueKey } from './importSetup.ts';
import { stageSaid } from './importStages.ts';
import {
  type AsideReason,
  type ImportField,
  READINGS,
  type TwinChoice,
  type ValueField,
} from './importTerms.ts';
import { NearTexts } from './nearTexts.ts';
import { withoutGuard } from './plainCell.ts';
import { readRow } from './readRow.ts';
import type { Sheet, SheetRow } from './sheetBook.ts';

/** What the portfolio has, by which a sheet is understood. */
export type ImportKnown = {
  readonly titles: readonly { readonly id: string; readonly title: string }[];
  /** The initiatives that have stages, and money: what a sheet says of either is not written in them. */
  readonly filled: { readonly stages: ReadonlySet<string>; readonly money: ReadonlySet<string> };
  readonly values: Readonly<Record<Exclude<ValueField, 'stage'>, readonly string[]>>;
  readonly territories: QuebecTerritories;
  readonly words: ImportWords;
};

/** What a row is probably the same as. */
export type Twin = { readonly title: string } & (
  | { readonly initiativeId: string; readonly row: null }
  | { readonly initiativeId: null; readonly row: number }
);

/** What becomes of a row. */
export type PlannedRow = {
  readonly row: SheetRow;
  readonly title: string;
  readonly problems: readonly CellProblem[];
  readonly twin: Twin | null;
  readonly isSame: boolean;
  readonly choice: TwinChoice | null;
  readonly aside: AsideReason | null;
  readonly kind: 'wrong' | 'twin' | 'ready' | 'aside';
  /** How many of its stages and amounts, among those that would be written, the sheet does not date. */
  readonly undated: number;
};

/** A value of the sheet that the portfolio does not have. */
export type NewValue = { field: ValueField; value: string; count: number; near: string | null };

/** What a sheet would do, row by row; nothing is written. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly values: readonly NewValue[];
  readonly order: DateOrder | null;
  /** A date that means two things, where no other tells. */
  readonly orderAsked: string | null;
  /** The columns of amounts whose cents come after a point. */
  readonly pointed: ReadonlySet<ImportField>;
  /** What a row says, read again: fifty thousand are not kept. */
  readonly read: (row: SheetRow) => ImportedInitiative;
};

const NOTHING_UNDATED = { stage: false, money: false };

/** Rows between two looks at whether to go on: a few milliseconds. */
const FOLLOWED = 250;

/** How far something is, from 0 to 1, heard as it goes; it throws where a person stops it. */
export type Following = (done: number) => void;

/** What a sheet is understood by, beside what was said of it. */
export type PlanFacts = {
  readonly known: ImportKnown;
  readonly today: LocalDate;
  readonly following: Following;
};

/** Works out what a sheet would do; throws what `following` throws. */
export function importPlan(
  sheet: Sheet | undefined,
  setup: ImportSetup,
  { known, today, following }: PlanFacts,
): ImportPlan {
  const rows = dataRows(sheet, setup);
  const columns = new Map<ImportField, number>();
  for (const [index, field] of setup.fields.entries())
    if (field !== null) columns.set(field, index);
  const cellOf = (row: SheetRow, field: ImportField): string => {
    const column = columns.get(field);
    if (column === undefined) return '';
    const mended =
      setup.cells.size === 0 ? undefined : setup.cells.get(cellKey(row.number, column));
    return mended ?? withoutGuard(row.cells[column] ?? '');
  };
  const writtenOf = (row: SheetRow, field: ImportField): string =>
    (row.cells[columns.get(field) ?? -1] ?? '').trim();
  const { order, orderAsked, orders } = ordersOf(rows, columns, setup, { cellOf, writtenOf });
  const pointed = new Set(
    [...columns.keys()].filter(
      (field) => READINGS[field] === 'money' && isPointed(rows.map((row) => writtenOf(row, field))),
    ),
  );
  const naming = namesOf(setup, known);
  const reading = {
    orderOf: (field: ImportField) => orders.get(field) ?? order,
    isPointed: (field: ImportField) => pointed.has(field),
    today,
    undated: setup.undated ?? null,
    words: known.words,
    ...naming.reading,
    territory: (one: Parameters<typeof recogniseTerritory>[0]) =>
      recogniseTerritory(one, known.territories),
  };
  const twins = new NearTexts<Twin>();
  for (const { id, title } of known.titles) {
    twins.add(title, { initiativeId: id, row: null, title });
  }
  const planned = rows.map((row, at): PlannedRow => {
    if (at % FOLLOWED === 0) following(at / rows.length);
    const isTotal = addsUp(cellOf(row, 'title'), row, at === rows.length - 1);
    const told = setup.aside.get(row.number);
    const aside = told === true ? 'person' : isTotal && told !== false ? 'total' : null;
    const isRead = aside === null;
    const { initiative, problems, undated } = isRead
      ? readRow((field) => cellOf(row, field), reading)
      : { initiative: null, problems: [], undated: NOTHING_UNDATED };
    const title = initiative?.fields.title ?? cellOf(row, 'title');
    const same = isRead ? twins.same(title) : undefined;
    const twin = same ?? (isRead ? twins.near(title) : undefined) ?? null;
    const choice = twin === null ? null : (setup.twins.get(twinKey(row.number, twin)) ?? null);
    const kind =
      aside !== null
        ? 'aside'
        : problems.length > 0
          ? 'wrong'
          : twin !== null && choice === null
            ? 'twin'
            : 'ready';
    if (kind === 'ready' && (twin === null || choice === 'create')) {
      twins.add(title, { initiativeId: null, row: row.number, title });
    }
    const isSame = same !== undefined;
    const into = choice === 'complete' ? (twin?.initiativeId ?? null) : null;
    const count =
      Number(undated.stage && !(into !== null && known.filled.stages.has(into))) +
      Number(undated.money && !(into !== null && known.filled.money.has(into)));
    return { row, title, problems, twin, isSame, choice, aside, kind, undated: count };
  });
  const values = naming.found();
  return {
    rows: planned,
    values,
    order,
    orderAsked,
    pointed,
    read: (row) => readRow((field) => cellOf(row, field), reading).initiative,
  };
}

/**
 * What comes first in the dates of each column that tells it. Where one does not, the others tell, unless
 * they disagree: then it is asked once, as where none tells.
 */
function ordersOf(
  rows: readonly SheetRow[],
  columns: ReadonlyMap<ImportField, number>,
  setup: ImportSetup,
  {
    cellOf,
    writtenOf,
  }: Record<'cellOf' | 'writtenOf', (row: SheetRow, field: ImportField) => string>,
) {
  const texts = [...columns.keys()]
    .filter((field) => READINGS[field] === 'date')
    .map((field) => ({ field, cells: rows.map((row) => cellOf(row, field).trim()) }));
  const orders = new Map<ImportField, DateOrder>();
  for (const { field, cells } of texts) {
    // A cell that told it tells it still once it was mended: « 31/02/2020 » puts the day first.
    const told = dateOrder(cells) ?? dateOrder(rows.map((row) => writtenOf(row, field)));
    if (told !== null) orders.set(field, told);
  }
  const [told, ...others] = new Set(orders.values());
  const doubtful = texts
    .filter(({ field }) => !orders.has(field))
    .flatMap(
      ({ cells }) => cells.find((text) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/u.test(text)) ?? [],
    )
    .find((text) => text !== '');
  const isTold = told !== undefined && others.length === 0;
  return {
    orders,
    order: isTold ? told : setup.order,
    orderAsked: isTold ? null : (doubtful ?? null),
  };
}

/** A line that adds up the others is no initiative. */
function addsUp(title: string, { cells }: SheetRow, isLast: boolean): boolean {
  if (isTotalTitle(title)) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isFigures = filled.every((cell) =>
    /^[\d\s.,$%()-]+$|^\D{0,3}total\D{0,3}$/iu.test(cell.trim()),
  );
  return title.trim() === '' && isLast && isFigures;
}

/** The names of the sheet as the portfolio calls them; the first writing of a new one is its writing. */
function namesOf(setup: ImportSetup, known: ImportKnown) {
  const lists = new Map<ValueField, NearTexts<string>>();
  const values = new Map<string, NewValue & { isNew: boolean }>();
  for (const field of FREE_FIELDS) {
    const list = new NearTexts<string>();
    for (const name of known.values[field]) list.add(name, name);
    lists.set(field, list);
  }
  const note = (field: ValueField, value: string, near: string | null): void => {
    const key = valueKey(field, value);
    const before = values.get(key);
    if (before === undefined) values.set(key, { field, value, count: 1, near, isNew: true });
    else before.count += 1;
  };
  const cache = new Map<string, { called: string; isNew: boolean }>();
  return {
    found: (): NewValue[] => [...values.values()].map(({ isNew: _new, ...value }) => value),
    reading: {
      valueOf: (field: ValueField, text: string): string => {
        const list = lists.get(field);
        const before = cache.get(`${field}:${text}`);
        if (before !== undefined) {
          if (before.isNew) note(field, text, null);
          return before.called;
        }
        const key = valueKey(field, text);
        const isNew = values.has(key) || list?.same(text) === undefined;
        if (isNew) note(field, text, list?.near(text) ?? null);
        const decided = setup.values.get(key);
        const called =
          decided?.kind === 'blank'
            ? ''
            : decided?.kind === 'is'
              ? decided.value
              : (list?.same(text) ?? text);
        if (isNew && decided?.kind !== 'is' && decided?.kind !== 'blank') list?.add(text, text);
        cache.set(`${field}:${text}`, { called, isNew });
        return called;
      },
      stageOf: (text: string): Stage | '' | null => {
        const said = stageSaid(text);
        if (said !== null) return said;
        note('stage', text, null);
        const decided = setup.values.get(valueKey('stage', text));
        if (decided?.kind === 'blank') return '';
        if (decided?.kind !== 'is') return null;
        return STAGES.find((stage) => stage === decided.value) ?? null;
      },
    },
  };
}

const FREE_FIELDS = ['carrier', 'cdcRole', 'sectors', 'mrc', 'partners', 'funder'] as const;
