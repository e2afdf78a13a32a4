import type { CustomTableLayout } from 'pdfmake/interfaces.js';
import type {
  ContentTable,
  TableCell,
  TableColumn,
} from '../../../shared/content/dossierContent.ts';
import { type TypeStyle, textWidth } from '../../../shared/figures/measure.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { CUT_ROOM, px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';

/** Left and right of a cell, but at the edges of the page. */
export const CELL_SIDE = px(8);
const CELL_TOP = px(6);

/** The same where a few pages are all that there is. */
const CLOSE_TOP = px(3);

/** A table no taller than this goes whole to the next page. */
const SMALL_TABLE = TEXT_HEIGHT * 0.25;

/** Height of a row of totals. */
const TOTAL_ROW = px(33);

/** Two rows lower than this, alone on a page, look forgotten. */
const SHORT_TAIL = px(80);

/** How much a row may be taller than it was reckoned: with no room for it, the caption would stay alone. */
const LINE = px(20);

/** A row as tall as this may be cut by a page; a shorter one never is. */
const LONG_ROW = TEXT_HEIGHT / 6;

/** The most that the beginning of a table asks of a page. */
const MOST_BEGUN = TEXT_HEIGHT / 3;

/** How the rows of a table part: whole, or, where one is long, cut where that spares a hole. `heights`: of its rows, without the heading. */
export function rowBreaks(
  heights: readonly number[],
  head: number | null,
  totals = 0,
): Pick<PdfNode, 'rows'> & { table: { dontBreakRows: boolean; keepWithHeaderRows: number } } {
  const isWhole = heights.every((height) => height < LONG_ROW);
  const keepWithHeaderRows = head === null || (heights[0] ?? LONG_ROW) >= LONG_ROW ? 0 : 1;
  const table = { dontBreakRows: isWhole, keepWithHeaderRows };
  if (isWhole) return { table };
  const all = [
    ...(head === null ? [] : [head]),
    ...heights,
    ...Array.from({ length: totals }, () => TOTAL_ROW),
  ];
  return { table, rows: all.map((height) => height - 2 * CELL_TOP) };
}

/** Hairlines between rows, a line of ink under the heading and over the totals; nothing on the sides. `top`: points over and under a cell. */
export function ruledLayout(
  headRows: number,
  firstTotal: number,
  top = CELL_TOP,
): CustomTableLayout {
  return {
    hLineWidth: (line) => {
      if (line === 0) return 0;
      if (line === headRows && headRows > 0) return px(1.5);
      return line === firstTotal ? px(1.5) : px(1);
    },
    hLineColor: (line) =>
      (line === headRows && headRows > 0) || line === firstTotal ? INK.text : INK.hairline,
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : CELL_SIDE),
    paddingRight: (column, node) =>
      column === (node.table.widths?.length ?? 0) - 1 ? 0 : CELL_SIDE,
    paddingTop: () => top,
    paddingBottom: () => top,
  };
}

/**
 * Widths of columns in points from their shares; fixed, so that a long word is cut and never widens the table.
 * `needs`: the points that each needs for its longest word to stay whole, taken from those that have more than
 * they need; what the page does not have is cut.
 */
export function columnWidths(shares: number[], needs: readonly number[] = []): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const room = TEXT_WIDTH - (shares.length - 1) * 2 * CELL_SIDE;
  const widths = shares.map((share) => (share / whole) * room);
  const most = room / shares.length;
  const wanted = widths.map((width, at) => Math.max(width, Math.min(needs[at] ?? 0, most)));
  const over = wanted.reduce((sum, width) => sum + width, 0) - room;
  if (over <= 0) return widths;
  const spare = wanted.map((width, at) => Math.max(0, width - Math.max(needs[at] ?? 0, width / 2)));
  const all = spare.reduce((sum, one) => sum + one, 0);
  const part = all === 0 ? 0 : Math.min(1, over / all);
  const given = wanted.map((width, at) => width - (spare[at] ?? 0) * part);
  const sum = given.reduce((one, width) => one + width, 0);
  return sum <= room ? given : given.map((width) => (width / sum) * room);
}

/** Points of the longest word of each column, its heading among them; a word that no column could hold asks for nothing. */
function wordNeeds({ columns, rows, totals }: ContentTable): number[] {
  return columns.map(({ heading }, at) => {
    let need = longestWord(heading, HEAD, 0);
    for (const row of rows) {
      need = longestWord(row[at]?.text ?? '', CELL, need);
      need = longestWord(row[at]?.detail ?? '', DETAIL, need);
    }
    for (const row of totals) need = longestWord(row[at]?.text ?? '', TOTAL, need);
    return need;
  });
}

/** The points of the longest word of a text, where it needs more than `than`. */
function longestWord(text: string, { size, style }: Type, than: number): number {
  let longest = than;
  for (const word of text.split(/[ \n\u200b]+|(?<=[-–/])/u)) {
    // No letter is wider than its size: most words are not measured.
    if (word.length * px(size) <= longest) continue;
    const width = textWidth(word, px(size), style ?? 'regular') * SLACK;
    if (width < LONGEST_WORD) longest = Math.max(longest, width);
  }
  return longest;
}

type Type = { readonly size: number; readonly style?: TypeStyle };

/** A word wider than this is an address or a slip: it is cut where the line ends. */
const LONGEST_WORD = TEXT_WIDTH / 4;

/** Kerning may widen a pair of letters. */
const SLACK = 1.02;

/** A captioned table whose heading is repeated on each page. */
export function tableNodes(content: ContentTable, context: LayoutContext): PdfNode[] {
  const widths = columnWidths(
    content.columns.map((column) => column.share),
    wordNeeds(content),
  );
  const rows = content.rows.map((row) =>
    row.map((cell, at) => cellNode(cell, content.columns[at], context, false)),
  );
  const totals = content.totals.map((row, index) =>
    row.map((cell, at) => cellNode(cell, content.columns[at], context, index === 0)),
  );
  const heights = content.rows.map((row) => rowHeight(row, widths));
  const caption = context.tableCaption(content.caption);
  const head = headHeight(content.columns, widths);
  const breaks = rowBreaks(heights, head, totals.length);
  const remarks = content.note === null ? 0 : textHeight(content.note, TEXT_WIDTH, NOTE) + px(8);
  const body = heights.reduce((sum, one) => sum + one, 0) + totals.length * TOTAL_ROW;
  const whole = head + body + remarks;
  const tail = tailOf(heights, totals.length, remarks);
  // A table that would leave one row behind before its tail goes whole, if a page can hold it.
  const parts = tail.row > 2 || whole > TEXT_HEIGHT / 2;
  const [row = 0, next = 0] = heights;
  const begun = head + Math.min(row + next, MOST_BEGUN);
  const over = px(18) + textHeight(caption, TEXT_WIDTH, CAPTION);
  return [
    {
      text: printable(caption),
      style: 'caption',
      role: 'Caption',
      margin: [0, px(12), 0, px(6)],
      keep: over + (whole < SMALL_TABLE || !parts ? whole : begun),
      ...(parts ? { least: over + head + begunRow(row) + LINE, hole: CUT_ROOM } : {}),
    },
    {
      table: {
        widths,
        headerRows: 1,
        ...breaks.table,
        body: [content.columns.map(headCell), ...rows, ...totals],
      },
      layout: ruledLayout(
        1,
        totals.length === 0 ? -1 : 1 + rows.length,
        context.isClose ? CLOSE_TOP : CELL_TOP,
      ),
      tail,
      ...(breaks.rows === undefined ? {} : { rows: breaks.rows }),
      margin: [0, 0, 0, content.note === null ? px(18) : px(8)],
    },
    ...(content.note === null ? [] : [remark(content.note, context)]),
  ];
}

/** Points of a row that a page shows when the row begins on it: all, or the least of one that may be cut. */
export function begunRow(height: number): number {
  return height < LONG_ROW ? height : CUT_ROOM;
}

const CAPTION = { size: 16, line: 22, style: 'semibold' } as const;
const HEAD = { size: 13, line: 18, style: 'semibold' } as const;
const CELL = { size: 14, line: 20 } as const;
const TOTAL = { size: 14, style: 'semibold' } as const;
const DETAIL = { size: 13, line: 18 } as const;
const NOTE = { size: 13, line: 19 } as const;

function remark(note: string, context: LayoutContext): PdfNode {
  return {
    text: context.rich(note),
    style: 'note',
    margin: [0, 0, 0, px(18)],
    balanced: true,
  };
}

function headCell(column: TableColumn): PdfNode {
  return {
    text: printable(column.heading),
    style: 'tableHead',
    alignment: column.figures ? 'right' : 'left',
    verticalAlignment: 'bottom',
  };
}

function cellNode(
  cell: TableCell,
  column: TableColumn | undefined,
  context: LayoutContext,
  strong: boolean,
): PdfNode {
  const alignment = column?.figures === true ? 'right' : 'left';
  const text: PdfNode = {
    text: context.rich(cell.text),
    style: strong ? 'tableTotal' : 'tableCell',
    alignment,
    balanced: true,
  };
  if (cell.detail === null) return text;
  return {
    stack: [text, { text: context.rich(cell.detail), style: 'detail', alignment, balanced: true }],
  };
}

function rowHeight(row: TableCell[], widths: number[]): number {
  const cells = row.map((cell, at) => {
    const width = widths[at] ?? TEXT_WIDTH;
    const detail = cell.detail === null ? 0 : textHeight(cell.detail, width, DETAIL);
    return textHeight(cell.text, width, CELL) + detail;
  });
  return Math.max(...cells) + 2 * CELL_TOP;
}

/**
 * The last two rows, or three short ones without totals, the totals and the `remarks` under them (in points) stay
 * together, so that no page begins with two lines alone, with a sum of what it does not show, or with a remark on it.
 */
export function tailOf(
  heights: number[],
  totals: number,
  remarks = 0,
): { row: number; height: number } {
  const [before = 0, end = 0] = heights.slice(-2);
  const last = heights.slice(totals === 0 && before + end < SHORT_TAIL ? -3 : -2);
  const height = last.reduce((sum, one) => sum + one, 0) + totals * TOTAL_ROW + remarks;
  return { row: 1 + heights.length - last.length, height: Math.min(height, MOST_BEGUN) };
}

function headHeight(columns: TableColumn[], widths: number[]): number {
  const heads = columns.map((column, at) =>
    textHeight(column.heading, widths[at] ?? TEXT_WIDTH, HEAD),
  );
  return Math.max(...heads) + 2 * CELL_TOP;
}
