import type { BlankComponent } from '../../../shared/content/gridPaper/gridPaperContent.ts';
import { textHeight } from '../estimate.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { type } from '../theme.ts';
import { px } from '../units.ts';
import { COLUMN, COLUMN_GAP, LABEL, label, tickBox } from './writing.ts';

const CHECK = { size: 14, line: 20 } as const;
const BOX_ROOM = px(26);
const TEXT_ROOM = COLUMN - BOX_ROOM;

/** A box each, in two columns. */
export function lookedAt({ subElements }: BlankComponent, heading: string): PdfNode[] {
  if (subElements.length === 0) return [];
  const half = Math.ceil(subElements.length / 2);
  return [
    label(heading),
    {
      role: 'L',
      columns: [
        { width: COLUMN, stack: boxes(subElements.slice(0, half)) },
        { width: COLUMN, stack: boxes(subElements.slice(half)) },
      ],
      columnGap: COLUMN_GAP,
      margin: [0, px(4), 0, 0],
    },
  ];
}

/** Height of those boxes, in points. */
export function lookedAtHeight({ subElements }: BlankComponent): number {
  if (subElements.length === 0) return 0;
  const half = Math.ceil(subElements.length / 2);
  const taken = Math.max(
    boxesHeight(subElements.slice(0, half)),
    boxesHeight(subElements.slice(half)),
  );
  return LABEL + px(4) + taken;
}

function boxes(texts: string[]): PdfNode[] {
  return texts.map((text) => ({
    role: 'LI',
    columns: [
      { width: BOX_ROOM, stack: [tickBox()] },
      { width: TEXT_ROOM, role: 'LBody', text: printable(text), ...type(CHECK.size, CHECK.line) },
    ],
    columnGap: 0,
    margin: [0, 0, 0, px(4)],
  }));
}

function boxesHeight(texts: string[]): number {
  return texts.reduce((all, text) => all + textHeight(text, TEXT_ROOM, CHECK) + px(4), 0);
}
