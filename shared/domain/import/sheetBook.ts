import type { Encoding } from './importTerms.ts';

/** A row as the sheet numbers it, from 1; its cells as they are read there. */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] };

/** A sheet: only its rows that say something, in their order. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };

/** What a file, or a paste, holds. */
export type SheetBook = {
  readonly sheets: readonly Sheet[];
  /** How its text was read; null for what is no text file. */
  readonly encoding: Encoding | null;
};

/** A column as a sheet calls it: 0 → « A », 26 → « AA ». */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}
