import type { ImportRow, ImportState, ImportValue } from '../schemas/import.ts';
import { changedSetup, type SetupChange } from './changeSetup.ts';
import type { ImportedInitiative } from './imported.ts';
import {
  type ImportKnown,
  type ImportPlan,
  importPlan,
  type PlanFacts,
  type PlannedRow,
} from './importPlan.ts';
import { cellKey, dataRows, guessSetup, type ImportSetup, valueKey } from './importSetup.ts';
import type { ImportField } from './importTerms.ts';
import { cellWords, shortened, urgencyOf } from './importWording.ts';
import { columnLetters, type SheetBook } from './sheetBook.ts';

/** Of so many last things said, each can be taken back. */
const MOST_BACK = 30;
/** Values that are shown to be looked at; more are taken as they are written. */
const MOST_VALUES = 300;
/** Names of the portfolio among which one chooses. */
const MOST_KNOWN = 1_000;
/** Rows shown to choose the headings among. */
const FIRST_ROWS = 12;
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Which rows are looked at. */
export type RowKind = PlannedRow['kind'];

/** A row that is to be written. */
export type ReadyRow = { readonly row: number; readonly initiative: ImportedInitiative } & (
  | { readonly choice: 'create' }
  | {
      readonly choice: 'complete';
      /** The initiative, or the earlier row, whose empty fields it fills. */
      readonly target: { initiativeId: string } | { row: number };
    }
);

/** A sheet that waits to be brought in: what a person says of it, and what it would then do. */
export class ImportTable {
  readonly #name: string;
  readonly #book: SheetBook;
  #facts: PlanFacts;
  #setup: ImportSetup;
  #plan: ImportPlan | null = null;
  #before: ImportSetup[] = [];
  #isRemembered = false;

  constructor(name: string, book: SheetBook, facts: PlanFacts) {
    this.#name = name;
    this.#book = book;
    this.#facts = facts;
    const first = book.sheets.findIndex(({ rows }) => rows.length > 0);
    this.#setup = guessSetup(book.sheets, Math.max(0, first));
  }

  /** The portfolio has changed since. */
  know(known: ImportKnown): void {
    this.#facts = { ...this.#facts, known };
    this.#plan = null;
  }

  /** How the columns of the same headings were read before; where that is stopped, they are as guessed. */
  remember(fields: readonly (ImportField | null)[]): void {
    if (fields.length !== this.#setup.fields.length) return;
    this.#orAsBefore(() => {
      this.#setup = { ...this.#setup, fields };
      this.#isRemembered = true;
      this.#plan = null;
    });
  }

  /** Takes what is said of it; where that is stopped, nothing was said. */
  say(change: SetupChange): void {
    this.#planned();
    this.#orAsBefore(() => this.#take(change));
  }

  /** Does something of which nothing stays where the understanding that follows is stopped. */
  #orAsBefore(act: () => void): void {
    const [setup, plan, before, isRemembered] = [
      this.#setup,
      this.#plan,
      this.#before,
      this.#isRemembered,
    ];
    try {
      act();
      this.#planned();
    } catch (error) {
      this.#setup = setup;
      this.#plan = plan;
      this.#before = before;
      this.#isRemembered = isRemembered;
      throw error;
    }
  }

  #take(change: SetupChange): void {
    const after = changedSetup(this.#setup, change, {
      sheets: this.#book.sheets,
      plan: this.#planned(),
    });
    if (change.kind === 'sheet' || change.kind === 'header') {
      this.#isRemembered = false;
      this.#before = [];
    } else {
      this.#before = [...this.#before, this.#setup].slice(-MOST_BACK);
    }
    this.#setup = after;
    this.#plan = null;
  }

  /** Takes the last thing said back; where that is stopped, it stays said. */
  back(): void {
    const before = this.#before.at(-1);
    if (before === undefined) return;
    this.#orAsBefore(() => {
      this.#setup = before;
      this.#before = this.#before.slice(0, -1);
      this.#plan = null;
    });
  }

  /** The headings, by which a sheet is known again, and how its columns are read. */
  reading(): { headings: readonly string[]; fields: readonly (ImportField | null)[] } {
    return { headings: this.#headings(), fields: this.#setup.fields };
  }

  state(): ImportState {
    const { sheets, encoding } = this.#book;
    const { sheet, header, undated, fields } = this.#setup;
    const plan = this.#planned();
    const rows = sheets[sheet]?.rows ?? [];
    const values = plan.values.map((value) => this.#valueState(value));
    const shown = values.toSorted((a, b) => urgencyOf(b) - urgencyOf(a)).slice(0, MOST_VALUES);
    const count = (kind: RowKind) => plan.rows.filter((row) => row.kind === kind).length;
    const ready = plan.rows.filter((row) => row.kind === 'ready');
    const undatedCount = plan.rows.reduce(
      (sum, row) => sum + (row.choice === 'leave' ? 0 : row.undated),
      0,
    );
    return {
      name: this.#name,
      sheets: sheets.map((one) => ({ name: one.name, rows: one.rows.length })),
      sheet,
      encoding,
      header: header === null ? null : (rows[header]?.number ?? null),
      firstRows: rows.slice(0, FIRST_ROWS).map(({ number, cells }) => ({
        row: number,
        text: shortened(cells.filter((cell) => cell !== '').join(' · '), 120),
      })),
      columns: fields.flatMap((field, index) => this.#columnState(field, index)),
      isRemembered: this.#isRemembered,
      orderAsked: plan.orderAsked,
      order: plan.order,
      undated: undated ?? null,
      undatedCount,
      isUndatedAsked: undatedCount > 0 && undated === undefined,
      values: shown,
      otherValues: values.length - shown.length,
      known: { ...this.#knownValues(), stage: [] },
      counts: {
        rows: plan.rows.length,
        create: ready.filter(({ choice }) => choice === null || choice === 'create').length,
        complete: ready.filter(({ choice }) => choice === 'complete').length,
        leave: ready.filter(({ choice }) => choice === 'leave').length,
        wrong: count('wrong'),
        twin: count('twin'),
        aside: count('aside'),
      },
      canGoBack: this.#before.length > 0,
    };
  }

  /** Some of the rows of a kind, from one place on; how many there are. */
  rows(kind: RowKind, offset: number, limit: number): { rows: ImportRow[]; total: number } {
    const found = this.#planned().rows.filter((row) => row.kind === kind);
    return {
      rows: found.slice(offset, offset + limit).map((row) => this.#rowState(row)),
      total: found.length,
    };
  }

  /** What is to be written, from one place among the rows on; `next` is null after the last. */
  ready(from: number, most: number): { rows: ReadyRow[]; next: number | null } {
    const plan = this.#planned();
    const slice = plan.rows.slice(from, from + most);
    const rows = slice.flatMap((one): ReadyRow[] => {
      if (one.kind !== 'ready' || one.choice === 'leave') return [];
      const said = { row: one.row.number, initiative: plan.read(one.row) };
      if (one.choice !== 'complete' || one.twin === null) return [{ ...said, choice: 'create' }];
      const { initiativeId, row } = one.twin;
      const target = initiativeId === null ? { row } : { initiativeId };
      return [{ ...said, choice: 'complete', target }];
    });
    return { rows, next: from + most < plan.rows.length ? from + most : null };
  }

  #planned(): ImportPlan {
    const sheet = this.#book.sheets[this.#setup.sheet];
    return (this.#plan ??= importPlan(sheet, this.#setup, this.#facts));
  }

  #knownValues(): Omit<ImportState['known'], 'stage'> {
    const { carrier, cdcRole, sectors, mrc, partners, funder } = this.#facts.known.values;
    return {
      carrier: carrier.slice(0, MOST_KNOWN),
      cdcRole: cdcRole.slice(0, MOST_KNOWN),
      sectors: sectors.slice(0, MOST_KNOWN),
      mrc: mrc.slice(0, MOST_KNOWN),
      partners: partners.slice(0, MOST_KNOWN),
      funder: funder.slice(0, MOST_KNOWN),
    };
  }

  #headings(): string[] {
    const { sheet, header, fields } = this.#setup;
    const cells = header === null ? [] : (this.#book.sheets[sheet]?.rows[header]?.cells ?? []);
    return fields.map((_field, index) => (cells[index] ?? '').trim());
  }

  #columnState(field: ImportField | null, index: number): ImportState['columns'] {
    const samples = new Set<string>();
    let filled = 0;
    for (const { cells } of dataRows(this.#book.sheets[this.#setup.sheet], this.#setup)) {
      const cell = (cells[index] ?? '').trim();
      if (cell === '') continue;
      filled += 1;
      if (samples.size < SAMPLES) samples.add(shortened(cell, SAMPLE_LENGTH));
    }
    const heading = this.#headings()[index] ?? '';
    if (filled === 0 && heading === '') return [];
    const letters = columnLetters(index);
    return [{ index, letters, heading, field, samples: [...samples], filled }];
  }

  #valueState({ field, value, count, near }: ImportPlan['values'][number]): ImportValue {
    const decided = this.#setup.values.get(valueKey(field, value));
    return {
      field,
      value,
      count,
      near,
      isNeeded: field === 'stage' && decided?.kind !== 'is' && decided?.kind !== 'blank',
      to: decided?.kind ?? null,
      is: decided?.kind === 'is' ? decided.value : null,
    };
  }

  #rowState({ row, title, problems, twin, isSame, choice, aside, kind }: PlannedRow): ImportRow {
    const { fields, cells } = this.#setup;
    const headings = this.#headings();
    const textAt = (column: number) =>
      cells.get(cellKey(row.number, column)) ?? row.cells[column] ?? '';
    return {
      row: row.number,
      title: shortened(title, 300),
      kind,
      problems: problems.map(({ field, fault, meant }) => {
        // A title may be missing because no column says it.
        const column = Math.max(0, fields.indexOf(field));
        const heading = headings[column] ?? '';
        return { field, column, heading, fault, meant, text: textAt(column) };
      }),
      twin:
        twin === null
          ? null
          : { initiativeId: twin.initiativeId, row: twin.row, title: twin.title, isSame },
      choice,
      aside,
      said: fields.flatMap((field, column) => {
        const text = textAt(column).trim();
        return field === null || field === 'title' || text === ''
          ? []
          : [
              {
                field,
                text: shortened(
                  cellWords(field, text, this.#setup, this.#planned()),
                  SAMPLE_LENGTH * 2,
                ),
              },
            ];
      }),
    };
  }
}
