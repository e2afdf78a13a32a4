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

const WIDTHS = columnWidths([28, 72]);

/**
 * The readings, dimension by dimension, each under its sign. The dimension and what is said beside it head each
 * table, so that a page on which a table goes on says both again.
 */
export function readingsNodes(content: ContentReadings, context: LayoutContext): PdfNode[] {
  return content.dimensions.map((dimension): PdfNode => {
    const heights = dimension.readings.map(height);
    const { rows, table } = rowBreaks(heights, HEAD);
    const tail = tailOf(heights, 0);
    return {
      rowHeaderColumns: 1,
      table: {
        // pdfmake writes into this list.
        widths: WIDTHS.slice(),
        headerRows: 1,
        ...table,
        body: [
          [
            { stack: [dimensionLabel(dimension.id, dimension.label, { level: 2 })] },
            { text: content.heading, style: 'tableHead' },
          ],
          ...dimension.readings.map((reading) => row(reading, context)),
        ],
      },
      layout: ruledLayout(1, -1),
      tail,
      ...(rows === undefined ? {} : { rows }),
      margin: [0, 0, 0, px(6)],
      // Rows that do not part from the last one pull the first ones along.
      keep: HEAD + px(12) + Math.min(total(heights), TEXT_HEIGHT / 3),
      // The last rows do not part: where they are all there is, the first does not begin alone either.
      ...(tail.row > 1 ? { least: HEAD + px(12) + begunRow(heights[0] ?? 0), hole: CUT_ROOM } : {}),
    };
  });
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
  if (justification.length === 0) return [marks.trim(), ...remarks].filter((text) => text !== '');
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

/** Height of the heading: the dimension, beside what its column of reasons holds. */
const HEAD = px(34);
