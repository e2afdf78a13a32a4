import type { GridPaper } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px } from '../units.ts';

/** What the document is: over its title what sort it is, under it the version of the grid. */
export function openingNodes({ kicker, title, version }: GridPaper): PdfNode[] {
  const shown = printable(title);
  return [
    { text: printable(kicker), ...type(16, 22), color: INK.second, margin: [0, 0, 0, px(2)] },
    {
      text: shown,
      bold: true,
      ...(shown.length > 90 ? type(24, 30) : type(32, 38)),
      headlineLevel: 1,
      id: 'opening',
      outline: true,
      outlineText: shown,
      margin: [0, 0, 0, px(4)],
    },
    { text: printable(version), ...type(14, 20), color: INK.second, margin: [0, 0, 0, px(14)] },
  ];
}
