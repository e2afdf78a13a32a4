import type { LocalDate } from '../../shared/domain/dates.ts';
import type { ImportKnown } from '../../shared/domain/import/importPlan.ts';
import type { ReadyRow, RowKind } from '../../shared/domain/import/importTable.ts';
import type { ImportField } from '../../shared/domain/import/importTerms.ts';
import type { ImportChange, ImportRow, ImportState } from '../../shared/domain/schemas/import.ts';

/** How the columns of a sheet are read, and the headings by which it is known again. */
export type SheetReading = {
  readonly headings: readonly string[];
  readonly fields: readonly (ImportField | null)[];
};

/** What is asked of whoever keeps the sheet that waits to be brought in. */
export type ImportActs = {
  /** Reads a file, or a paste, in the place of what waited. */
  open(input: {
    name: string;
    content: Uint8Array | string;
    known: ImportKnown;
    today: LocalDate;
  }): ImportState;
  /** The portfolio has changed since. */
  know(known: ImportKnown): ImportState;
  state(input: null): ImportState;
  say(change: ImportChange): ImportState;
  remember(fields: readonly (ImportField | null)[]): ImportState;
  rows(input: { kind: RowKind; offset: number; limit: number }): {
    rows: ImportRow[];
    total: number;
  };
  reading(input: null): SheetReading;
  ready(input: { from: number; most: number }): { rows: ReadyRow[]; next: number | null };
};
export type ImportAct = keyof ImportActs;

/** Where a sheet is read and kept: `electron/sheets`. Refuses (`not_found`) what is asked of none. */
export type ImportThread = {
  /** Does one act after the other; `say` hears how much of it is done, from 0 to 1. */
  ask<A extends ImportAct>(
    act: A,
    input: Parameters<ImportActs[A]>[0],
    say?: (done: number) => void,
  ): Promise<ReturnType<ImportActs[A]>>;
  /** Stops the act that is under way (`cancelled`), of which nothing stays; the sheet waits as it was. */
  stop(): void;
  /** Forgets the sheet; what is under way is refused (`cancelled`). */
  forget(): Promise<void>;
};
