import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/** Where a cell of the matrix stands: its actor and its column. */
export interface CellPlace {
  readonly row: string;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The keyboard of a grid: Tab enters it once, arrows go from cell to cell, Home and End along the line,
 * with Ctrl to its ends. Cells are the elements that carry `data-row` and `data-column`.
 */
export function useGridKeys(first: CellPlace) {
  const [place, setPlace] = useState<CellPlace | null>(null);
  const current = place ?? first;
  return {
    tabIndexOf: (cell: CellPlace) =>
      cell.row === current.row && cell.column === current.column ? 0 : -1,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const found = placeOf(event.target);
      if (found) setPlace(found);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const from = placeOf(event.target);
      if (!from || event.altKey || event.metaKey) return;
      const target = destination(event.currentTarget, from, event.key, event.ctrlKey);
      if (!target) return;
      event.preventDefault();
      target.focus();
    },
    /** Whose line has the cell that Tab enters by. */
    row: current.row,
  };
}

function placeOf(target: EventTarget): CellPlace | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? undefined : { row, column: Number(column) };
}

function destination(
  grid: HTMLElement,
  from: CellPlace,
  key: string,
  isCtrl: boolean,
): HTMLElement | undefined {
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-row][data-column]')].filter((cell) =>
    cell.checkVisibility(),
  );
  const rows = [...new Set(cells.map((cell) => cell.dataset['row']))];
  const columns = [...new Set(cells.map((cell) => Number(cell.dataset['column'])))];
  const at = (row: number, column: number) =>
    cells.find(
      ({ dataset }) =>
        dataset['row'] === rows[row] && Number(dataset['column']) === columns[column],
    );
  const row = rows.indexOf(from.row);
  const column = columns.indexOf(from.column);
  const step = STEPS[key];
  if (step && !isCtrl) return at(row + step[0], column + step[1]);
  if (key === 'Home') return at(isCtrl ? 0 : row, 0);
  if (key === 'End') return at(isCtrl ? rows.length - 1 : row, columns.length - 1);
  return undefined;
}
