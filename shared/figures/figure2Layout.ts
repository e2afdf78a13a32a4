import type { Figure2, Figure2Cell, Figure2Column } from '../content/figure2.ts';
import { textWidth, wrapText } from './measure.ts';
import { leading } from './text.ts';

/** Sizes of the type of Figure 2, in the unit of its width. */
export type Figure2Type = { title: number; heading: number; text: number; small: number };

/** On the screen: 13 for what is read, 12 the smallest. */
export const SCREEN_TYPE: Figure2Type = { title: 14, heading: 14, text: 13, small: 12 };

/** On a letter page, 640 px between its margins: 12 px is 9 points. */
export const PRINT_TYPE: Figure2Type = { title: 13, heading: 13, text: 12, small: 11.5 };

/** A cell with the lines that it holds, and its place. */
export type LaidCell = {
  cell: Figure2Cell;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string[];
  text: string[];
  more: string[];
  /** Said in place of the text when nothing is noted. */
  emptyText: string[];
  /** Date and count of evidence: one line, or two when they do not fit side by side. */
  foot: { when: string; count: string; stacked: boolean };
};

/** A column with its heading and its cells. */
export type LaidColumn = {
  column: Figure2Column;
  x: number;
  width: number;
  headingY: number;
  headingHeight: number;
  heading: string[];
  cells: LaidCell[];
};

/** Where everything of Figure 2 stands. */
export type LaidFigure2 = {
  width: number;
  height: number;
  /** Whole, on as many lines as it takes beside the date of the data. */
  title: string[];
  columns: LaidColumn[];
  gap: number;
  type: Figure2Type;
};

/** Narrowest width that keeps words readable; below it, a caller scales the drawing. */
export const FIGURE2_MIN_WIDTH = 560;

const PAD = { left: 14, right: 8, top: 8, bottom: 8 };
const CELL_GAP = 8;
const SIGN = 16;

/** Words that the figure says by itself: a number of pieces of evidence, and an empty cell. */
export type Figure2Words = { count: (evidence: number) => string; empty: string };

/**
 * Places Figure 2 in a width: equal columns, headings of one height, every text whole and
 * wrapped, the cells of a shorter column stretched so that all columns end together.
 */
export function layoutFigure2(
  figure: Figure2,
  words: Figure2Words,
  { width, type }: { width: number; type: Figure2Type },
): LaidFigure2 {
  const whole = Math.max(width, FIGURE2_MIN_WIDTH);
  const gap = whole < 700 ? 20 : 30;
  const count = figure.columns.length;
  const columnWidth = (whole - (count - 1) * gap) / count;
  const headingRoom = columnWidth - SIGN - 22;
  const headings = figure.columns.map((column) =>
    wrapText(column.label, headingRoom, type.heading, 'semibold'),
  );
  const lines = Math.max(...headings.map((heading) => heading.length));
  const headingHeight = lines * leading(type.heading) + 12;
  const dataRoom = textWidth(figure.dataAsOf, type.small, 'regular') + 16;
  const title = wrapText(figure.title, whole - dataRoom, type.title, 'semibold');
  const headingY = title.length * leading(type.title) + 10;
  const top = headingY + headingHeight + 10;
  const columns = figure.columns.map((column, index) => {
    const x = index * (columnWidth + gap);
    return {
      column,
      x,
      width: columnWidth,
      headingY,
      headingHeight,
      heading: headings[index] ?? [],
      cells: stack(
        column.cells.map((cell) => layCell(cell, words, x, columnWidth, type)),
        top,
      ),
    };
  });
  const bottom = Math.max(...columns.map((column) => bottomOf(column.cells)));
  for (const column of columns) stretch(column.cells, bottom);
  return {
    width: whole,
    height: bottom + 1,
    title,
    columns,
    gap,
    type,
  };
}

function layCell(
  cell: Figure2Cell,
  words: Figure2Words,
  x: number,
  width: number,
  type: Figure2Type,
): LaidCell {
  const room = width - PAD.left - PAD.right;
  const label = wrapText(cell.label, room, type.text, 'semibold');
  const text = wrapText(cell.text ?? '', room, type.text, 'regular');
  const more = cell.more === null ? [] : wrapText(cell.more, room, type.small, 'regular');
  const emptyText = cell.text === null ? wrapText(words.empty, room, type.text, 'italic') : [];
  const when = cell.when ?? '';
  const proof = cell.text === null ? '' : words.count(cell.evidenceCount);
  const stacked =
    when !== '' &&
    textWidth(when, type.small, 'regular') + textWidth(proof, type.small, 'regular') + 8 > room;
  const footLines = cell.text === null ? 0 : stacked ? 2 : 1;
  const height =
    PAD.top +
    (label.length + text.length + emptyText.length) * leading(type.text) +
    more.length * leading(type.small) +
    (footLines === 0 ? 0 : footLines * leading(type.small) + 6) +
    PAD.bottom;
  const foot = { when, count: proof, stacked };
  return { cell, x, y: 0, width, height, label, text, more, emptyText, foot };
}

function stack(cells: LaidCell[], top: number): LaidCell[] {
  let y = top;
  for (const cell of cells) {
    cell.y = y;
    y += cell.height + CELL_GAP;
  }
  return cells;
}

function bottomOf(cells: LaidCell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.y + last.height;
}

/** Shares out the room left under a column among its cells; a gap stays small. */
function stretch(cells: LaidCell[], bottom: number): void {
  const left = bottom - bottomOf(cells);
  const filled = cells.filter((cell) => cell.cell.text !== null);
  const growing = filled.length > 0 ? filled : cells;
  for (const cell of growing) cell.height += left / growing.length;
  stack(cells, cells[0]?.y ?? 0);
}
