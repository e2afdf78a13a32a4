import { MOST_COLUMNS, MOST_ROWS, plainRun } from '../../../../shared/domain/ownText.ts';
import type { OwnPart, OwnRun } from '../../../../shared/domain/schemas/ownText.ts';
import type { PasteLosses } from './losses.ts';

/** Reads the text of a cell. */
type ReadCell = (cell: HTMLTableCellElement) => OwnRun[];

/** A table as a regular grid: a cell over several columns or rows is in the first, the others are empty. */
export function pastedTable(
  table: HTMLTableElement,
  read: ReadCell,
  losses: PasteLosses,
): OwnPart[] {
  const rows = withoutEmpty(gridOf(table, read, losses));
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  if (columns > MOST_COLUMNS || rows.length > MOST_ROWS) {
    losses.tables += 1;
    return rows.map((row) => ({ type: 'paragraph', runs: inOneLine(row) }));
  }
  return [{ type: 'table', rows }];
}

function gridOf(table: HTMLTableElement, read: ReadCell, losses: PasteLosses): OwnRun[][][] {
  const grid: OwnRun[][][] = [];
  const rowAt = (at: number) => (grid[at] ??= []);
  const lines = [...table.rows];
  for (const [at, line] of lines.entries()) {
    let column = 0;
    for (const cell of line.cells) {
      while (rowAt(at)[column] !== undefined) column += 1;
      const wide = Math.min(Math.max(cell.colSpan, 1), 100);
      const high = Math.min(Math.max(cell.rowSpan, 1), lines.length - at);
      if (wide > 1 || high > 1) losses.merged += 1;
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) rowAt(at + down)[column + right] = [];
      }
      rowAt(at)[column] = read(cell);
      column += wide;
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? []));
}

/** Rows and columns in which nothing is written say nothing: a worksheet has many. */
function withoutEmpty(grid: OwnRun[][][]): OwnRun[][][] {
  const rows = grid.filter((row) => row.some((runs) => runs.length > 0));
  const columns = (rows[0] ?? []).map((_, at) => rows.some((row) => (row[at] ?? []).length > 0));
  return rows.map((row) => row.filter((_, at) => columns[at] === true));
}

function inOneLine(row: readonly OwnRun[][]): OwnRun[] {
  return row
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at) => (at === 0 ? runs : [plainRun(' | ')].concat(runs)));
}
