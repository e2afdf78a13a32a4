import type { PaperCorrection } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px } from '../units.ts';

/** A correction beside what was sealed: a bar on its left, so that it is seen and what it corrects stays. */
export function correctionNodes({ head, text }: PaperCorrection): PdfNode[] {
  return [
    {
      role: 'presentation',
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [
                { text: printable(head), bold: true, ...type(14, 20) },
                ...text.map((one) => ({ text: printable(one), ...type(14, 20) })),
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (column) => (column === 0 ? px(3) : 0),
        vLineColor: () => INK.text,
        paddingLeft: () => px(12),
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => px(2),
      },
      margin: [0, px(6), 0, px(8)],
    },
  ];
}
