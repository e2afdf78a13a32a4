import { MOST_COLUMNS, MOST_ROWS, plainRun } from '../../../../shared/domain/ownText.ts';
import type { OwnPart, OwnRun } from '../../../../shared/domain/schemas/ownText.ts';
import { spannedGrid } from '../../../../shared/domain/spannedGrid.ts';
import type { PasteLosses } from './losses.ts';

/** Reads the text of a cell. */
type ReadCell = (cell: HTMLTableCellElement) => OwnRun[];

/** A table as a regular grid: a cell over several columns or rows is in the first, the others are empty. */
export function pastedTable(
  table: HTMLTableElement,
  read: ReadCell,
  losses: PasteLosses,
): OwnPart[] {
  const grid = gridOf(table, read, losses);
  // Rows and columns in which nothing is written say nothing: a worksheet has many.
  const rows = grid.filter((row) => row.some((runs) => runs.length > 0));
  const columns = writtenColumns(rows);
  if (columns.length === 0) return [];
  if (columns.length > MOST_COLUMNS || rows.length > MOST_ROWS) {
    losses.tables += 1;
    return rows.map((row) => ({ type: 'paragraph', runs: inOneLine(row) }));
  }
  return [{ type: 'table', rows: rows.map((row) => columns.map((at) => row[at] ?? [])) }];
}

function gridOf(table: HTMLTableElement, read: ReadCell, losses: PasteLosses): OwnRun[][][] {
  const lines = [...table.rows];
  const said = lines.map(({ cells }, at) =>
    Array.from(cells, (cell) => {
      const isLast = at === lines.length - 1;
      if (cell.colSpan > 1 || (cell.rowSpan !== 1 && !isLast)) losses.merged += 1;
      return { content: read(cell), wide: cell.colSpan, high: cell.rowSpan };
    }),
  );
  return spannedGrid(said).map((row) => row.map((runs) => runs ?? []));
}

/** The columns in which something is written, in their order. */
function writtenColumns(rows: readonly OwnRun[][][]): number[] {
  const found = new Set<number>();
  for (const row of rows) {
    for (const [at, runs] of row.entries()) if (runs.length > 0) found.add(at);
  }
  return [...found].toSorted((a, b) => a - b);
}

function inOneLine(row: readonly OwnRun[][]): OwnRun[] {
  return row
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at) => (at === 0 ? runs : [plainRun(' | ')].concat(runs)));
}
