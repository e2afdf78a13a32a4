import { wordsOf } from '../../../shared/domain/ownText.ts';
import type {
  OwnItem,
  OwnList,
  OwnPart,
  OwnRun,
  OwnTable,
} from '../../../shared/domain/schemas/ownText.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import type { Run } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { passageHeading } from './heading.ts';
import { columnWidths, ruledLayout } from './table.ts';

/** Where a text of one's own stands: alone under its title, or beside data, with a bar on its left. */
export type OwnPlace = { id: string; style: 'body' | 'own'; context: LayoutContext };

/** A text of one's own, part by part; beside data, the bar goes with all but its tables. */
export function ownTextNodes(parts: OwnPart[], place: OwnPlace): PdfNode[] {
  const nodes = parts.map((part, index) => ({
    isTable: part.type === 'table',
    node: partNode(part, index, place),
  }));
  if (place.style === 'body') return nodes.map(({ node }) => node);
  return nodes.reduce<{ open: PdfNode[] | null; done: PdfNode[] }>(
    ({ open, done }, { isTable, node }) => {
      // A table within the cell of the bar would lose its heading on the next page.
      if (isTable) return { open: null, done: [...done, node] };
      if (open !== null) {
        open.push(node);
        return { open, done };
      }
      const stack = [node];
      return { open: stack, done: [...done, barred(stack)] };
    },
    { open: null, done: [] },
  ).done;
}

function partNode(part: OwnPart, index: number, place: OwnPlace): PdfNode {
  switch (part.type) {
    case 'heading':
      return headingNode(part, `${place.id}-own-${index}`, place);
    case 'list':
      return {
        stack: [listNode(part, place)],
        margin: [0, 0, 0, px(place.context.isClose ? 4 : 7)],
      };
    case 'table':
      return tableNode(part, place.context);
    case 'paragraph':
    default:
      return {
        text: runNodes(part.runs, place.context),
        style: place.style,
        margin: [0, 0, 0, px(place.context.isClose ? 5 : 10)],
        balanced: true,
      };
  }
}

/** Headings under the title of the block: the first level is in the bookmarks, as those of drawn passages. */
function headingNode(
  { level, runs }: Extract<OwnPart, { type: 'heading' }>,
  id: string,
  { context }: OwnPlace,
): PdfNode {
  const words = wordsOf(runs).replaceAll('\n', ' ');
  const text = runNodes(runs, context);
  const heading = passageHeading(words, id, context);
  if (level === 1) return Object.assign(heading, { text });
  return {
    text,
    style: 'subheading',
    headlineLevel: 3,
    margin: [0, px(6), 0, px(2)],
    keep: px(16) + textHeight(words, TEXT_WIDTH, SUBHEADING) + px(50),
  };
}

const SUBHEADING = { size: 15, line: 22, style: 'semibold' } as const;

function listNode(list: OwnList, place: OwnPlace): PdfNode {
  const items = list.items.flatMap((item) => itemNodes(item, place));
  return list.ordered ? { ol: items, start: list.start } : { ul: items };
}

/** pdfmake takes a list within an item as an item that follows it. */
function itemNodes({ runs, lists }: OwnItem, place: OwnPlace): PdfNode[] {
  // An item without a line has nothing to write its number beside.
  const said = wordsOf(runs).trim() === '' ? '\u00a0' : runNodes(runs, place.context);
  return [
    { text: said, style: place.style, margin: [0, 0, 0, px(place.context.isClose ? 1 : 3)] },
    ...lists.map((list) => listNode(list, place)),
  ];
}

/** Stretches of text in their look. What leads to a piece of evidence does not lead elsewhere. */
function runNodes(runs: readonly OwnRun[], context: LayoutContext): Run[] {
  return runs.flatMap(({ text, bold, italic, link }) =>
    context.rich(text).map((piece): Run => {
      const look = {
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
      };
      const leads = link !== null && piece.linkToDestination === undefined;
      // What has no word of its own is told by its address.
      const alt = /[\p{L}\p{N}]/u.test(piece.text) ? {} : { alt: link };
      const leading = leads ? { link, decoration: 'underline', color: context.accent, ...alt } : {};
      return Object.assign({}, piece, look, leading);
    }),
  );
}

/** Letters of the longest word and of the longest cell that still widen a column. */
const WIDEST = 40;

/** A table whose first row heads its columns, on each page that it goes on; columns of figures are set right. */
function tableNode({ rows }: OwnTable, context: LayoutContext): PdfNode {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => wordsOf(row[at] ?? []).trim()));
  const widths = columnWidths(columns.map(shareOf));
  const figures = columns.map(([, ...cells]) => cells.length > 0 && cells.every(isFigure));
  const [head = [], ...body] = rows;
  const heights = rows.map((row) => rowHeight(row, widths));
  const isHeadShort = (heights[0] ?? 0) < TEXT_HEIGHT / 3;
  const isShort = heights.every((height) => height < TEXT_HEIGHT / 3);
  const cell = (runs: OwnRun[], at: number, style: string): PdfNode => ({
    text: wordsOf(runs).trim() === '' ? '\u00a0' : runNodes(runs, context),
    style,
    alignment: figures[at] === true ? 'right' : 'left',
  });
  return {
    table: {
      widths,
      // A heading taller than that is said once: again on each page, it would leave no room for a row.
      headerRows: isHeadShort ? 1 : 0,
      keepWithHeaderRows: isShort && isHeadShort ? Math.min(body.length, 1) : 0,
      dontBreakRows: isShort,
      body: [
        head.map((runs, at) => Object.assign(cell(runs, at, 'tableHead'), { scope: 'Column' })),
        ...body.map((row) => row.map((runs, at) => cell(runs, at, 'tableCell'))),
      ],
    },
    layout: ruledLayout(1, -1),
    margin: [0, px(4), 0, px(18)],
    keep: Math.min((heights[0] ?? 0) + (heights[1] ?? 0), TEXT_HEIGHT / 3),
  };
}

function shareOf(cells: readonly string[]): number {
  const longest = Math.max(...cells.map((text) => text.length));
  return Math.max(6, Math.min(longest, WIDEST));
}

function isFigure(text: string): boolean {
  return text === '' || /^[+\-–−]?\s?[\d\s\u00a0\u202f.,]+\s?(?:\$|%)?$/u.test(text);
}

function rowHeight(row: readonly (readonly OwnRun[])[], widths: readonly number[]): number {
  const cells = row.map((runs, at) => {
    const words = wordsOf(runs);
    const width = widths[at] ?? TEXT_WIDTH;
    // A word cut over many lines is one line to the estimate.
    const cut = Math.ceil((words.length * px(7)) / width) * px(20);
    return Math.max(textHeight(words, width, { size: 14, line: 20 }), cut);
  });
  return Math.max(...cells) + px(12);
}

/** The person's own words beside data: a bar on their left, through every page. */
function barred(stack: PdfNode[]): PdfNode {
  return {
    role: 'presentation',
    table: { widths: ['*'], body: [[{ stack }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? px(3) : 0),
      vLineColor: () => INK.text,
      paddingLeft: () => px(16),
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [0, px(4), 0, px(18)],
  };
}
