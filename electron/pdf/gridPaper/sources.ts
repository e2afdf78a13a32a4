import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px } from '../units.ts';

/** Who wrote the texts of the grid, in small. */
export function sourcesNodes(heading: string, sources: string[]): PdfNode[] {
  if (sources.length === 0) return [];
  return [
    {
      stack: [
        { text: heading, headlineLevel: 2, bold: true, ...type(11.5, 15.5), color: INK.second },
        ...sources.map((text) => ({
          text: printable(text),
          ...type(11.5, 15.5),
          color: INK.second,
        })),
      ],
      margin: [0, px(16), 0, 0],
    },
  ];
}
