import type { CustomTableLayout } from 'pdfmake/interfaces.js';
import type { ContentReadings } from '../../../shared/content/dossierContent.ts';
import { readingSign } from '../../../shared/figures/readingSigns.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { INK } from '../theme.ts';
import { CUT_ROOM, px, TEXT_HEIGHT } from '../units.ts';
import { dimensionLabel, sign } from './heading.ts';
import { begunRow, columnWidths, rowBreaks, ruledLayout, tailOf } from './table.ts';

type Reading = ContentReadings['dimensions'][number]['readings'][number];

const WIDTHS = columnWidths([27, 73]);

/** The readings, dimension by dimension, each under its sign; what the columns hold is said once, over the first. */
export function readingsNodes(content: ContentReadings, context: LayoutContext): PdfNode[] {
  return content.dimensions.flatMap((dimension, at) => {
    const head = at === 0 ? 1 : 0;
    const heights = dimension.readings.map(height);
    const tail = tailOf(heights, 0);
    const breaks = rowBreaks(heights, head === 1 ? HEAD : null);
    return [
      {
        stack: [dimensionLabel(dimension.id, dimension.label, { level: 2 })],
        margin: [0, px(12), 0, 0],
        // Rows that do not part from the last one pull the first ones along.
        keep: px(head === 1 ? 70 : 40) + Math.min(total(heights), TEXT_HEIGHT / 3),
        // The last two do not part: of two, the first does not begin alone either.
        ...(heights.length > 2
          ? { least: px(head === 1 ? 70 : 40) + begunRow(heights[0] ?? 0), hole: CUT_ROOM }
          : {}),
      },
      {
        rowHeaderColumns: 1,
        table: {
          // pdfmake writes into this list.
          widths: WIDTHS.slice(),
          headerRows: head,
          ...breaks.table,
          body: [
            ...(head === 0
              ? []
              : [headings(content).map((text) => ({ text, style: 'tableHead' }))]),
            ...dimension.readings.map((reading) => row(reading, context)),
          ],
        },
        layout: head === 1 ? ruledLayout(1, -1) : RULED_ABOVE,
        tail: { ...tail, row: tail.row - 1 + head },
        ...(breaks.rows === undefined ? {} : { rows: breaks.rows }),
        margin: [0, 0, 0, px(14)],
      },
    ];
  });
}

/** A table without a heading: the line of ink over its first row. */
const RULED_ABOVE: CustomTableLayout = {
  ...ruledLayout(0, 0),
  hLineWidth: (line) => (line === 0 ? px(1.5) : px(1)),
};

/** The reading stands under its component, so that its reasons get the width. */
function headings({ headings: [component, reading, why] }: ContentReadings): string[] {
  return [`${component}, ${reading.toLocaleLowerCase('fr-CA')}`, why];
}

function row(reading: Reading, context: LayoutContext): PdfNode[] {
  return [
    {
      stack: [
        { text: context.rich(reading.label), style: 'tableTotal' },
        {
          columns: [
            {
              width: px(22),
              stack: [sign(readingSign(reading.level), 15, INK.text)],
              margin: [0, px(2), 0, 0],
            },
            { width: '*', text: reading.levelLabel, style: 'tableCell' },
          ],
        },
      ],
    },
    {
      stack: paragraphsOf(reading).map((text, index) => ({
        text: context.rich(text),
        style: 'tableCell',
        margin: [0, index === 0 ? 0 : px(6), 0, 0],
        balanced: true,
      })),
    },
  ];
}

/** The reasons, with the marks of the evidence after the last one; then the remarks. */
function paragraphsOf({ justification, evidence, remarks }: Reading): string[] {
  const marks = evidence.map((mark) => ` [${mark}]`).join('');
  const last = justification.length - 1;
  const reasons = justification.map((text, index) => (index === last ? `${text}${marks}` : text));
  return [...reasons, ...remarks];
}

function total(heights: readonly number[]): number {
  return heights.reduce((all, one) => all + one, 0);
}

function height(reading: Reading): number {
  const why = paragraphsOf(reading).reduce(
    (sum, text, index) => sum + textHeight(text, WIDTHS[1] ?? 0, LINE) + (index === 0 ? 0 : px(6)),
    0,
  );
  const label = textHeight(reading.label, WIDTHS[0] ?? 0, { ...LINE, style: 'semibold' });
  return Math.max(why, label + px(20)) + px(12);
}

const LINE = { size: 14, line: 20 };

/** Height of the heading of the columns. */
const HEAD = px(30);
