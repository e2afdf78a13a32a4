import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
import type { LayBlock } from './block.ts';

const NUMBER = px(32);
const PAGE_NUMBER = px(48);

/** The table of contents: number, title, page; each line leads to its block. */
export const layContents: LayBlock = ({ block, id, first, entries }) => {
  const title: PdfNode = {
    text: printable(block.title),
    style: 'title',
    id,
    headlineLevel: 1,
    outline: true,
    outlineText: block.title,
    margin: [0, first ? 0 : px(34), 0, px(14)],
  };
  if (entries.length === 0) return [title];
  return [
    title,
    {
      role: 'TOC',
      table: {
        widths: [NUMBER, TEXT_WIDTH - NUMBER - PAGE_NUMBER, PAGE_NUMBER],
        dontBreakRows: true,
        body: entries.map((entry) => [
          { text: `${entry.number}.`, linkToDestination: entry.id, color: INK.second, role: 'Lbl' },
          { text: printable(entry.title), linkToDestination: entry.id },
          { pageReference: entry.id, alignment: 'right', role: 'P' },
        ]),
      },
      layout: {
        hLineWidth: () => px(1),
        hLineColor: (line) => (line === 0 ? INK.text : INK.hairline),
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => px(6),
        paddingBottom: () => px(6),
      },
      margin: [0, 0, 0, px(12)],
    },
  ];
};
