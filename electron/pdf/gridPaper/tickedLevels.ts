import type { PaperLevel } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import { readingSign } from '../../../shared/figures/readingSigns.ts';
import type { PdfNode } from '../node.ts';
import { sign } from '../parts/heading.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
import { tickBox } from './writing.ts';

/** Height of the four readings, with what each means. */
export const TICKED_LEVELS = px(82);

/** The four readings side by side, none first: a box, a sign, a word, what it means. */
export function tickedLevels(levels: PaperLevel[]): PdfNode {
  const width = (TEXT_WIDTH - (levels.length - 1) * px(10)) / levels.length;
  return {
    columns: levels.map((one) => ({
      width,
      role: 'presentation',
      table: {
        widths: [width - px(16)],
        heights: [px(58)],
        body: [
          [
            {
              stack: [
                {
                  columns: [
                    { width: px(24), stack: [tickBox()] },
                    {
                      width: px(22),
                      stack: [sign(readingSign(one.level), 16, INK.text)],
                      margin: [0, px(1.5), 0, 0],
                    },
                    { width: '*', text: one.label, bold: true, ...type(14, 20) },
                  ],
                  columnGap: 0,
                },
                { text: one.hint, ...type(12.5, 17), color: INK.second, margin: [0, px(3), 0, 0] },
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => px(1),
        vLineWidth: () => px(1),
        hLineColor: () => INK.edge,
        vLineColor: () => INK.edge,
        paddingLeft: () => px(7),
        paddingRight: () => px(7),
        paddingTop: () => px(6),
        paddingBottom: () => px(4),
      },
    })),
    columnGap: px(10),
    margin: [0, px(6), 0, px(4)],
  };
}
