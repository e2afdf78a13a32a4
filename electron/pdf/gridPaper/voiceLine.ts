import type { PaperLevel } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import { readingSign } from '../../../shared/figures/readingSigns.ts';
import type { PdfNode } from '../node.ts';
import { sign } from '../parts/heading.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
import { tickBox } from './writing.ts';

const NAME = px(168);
const BOX = px(18);
const SIGN = px(21);
/** Between a sign and the line to write on. */
const GAP = px(6);

/**
 * One group whose voice may differ: its name, the four readings to tick by their signs, which the page
 * explains above, and a line for what it says. `hand` points high.
 */
export function voiceLine(group: string, levels: PaperLevel[], hand: number): PdfNode {
  const top = hand - px(22);
  const line = TEXT_WIDTH - NAME - levels.length * (BOX + SIGN) - GAP;
  return {
    columns: [
      { width: NAME, text: group, ...type(13.5, 19), margin: [0, top, 0, 0] },
      ...levels.flatMap(({ level, label }) => [
        { width: BOX, stack: [tickBox()], margin: [0, top - px(1), 0, 0] as Margin },
        {
          width: SIGN,
          stack: [sign(readingSign(level), 13, INK.text, label)],
          margin: [0, top + px(2), 0, 0] as Margin,
        },
      ]),
      {
        width: GAP + line,
        stack: [
          {
            alt: '',
            canvas: [
              {
                type: 'line',
                x1: GAP,
                x2: GAP + line,
                y1: hand - px(3),
                y2: hand - px(3),
                lineWidth: px(1),
                lineColor: INK.edge,
              },
            ],
            margin: [0, 0, 0, px(3)],
          },
        ],
      },
    ],
    columnGap: 0,
  };
}

type Margin = [number, number, number, number];
