import type {
  ContentGap,
  ContentNote,
  ContentPassage,
} from '../../../shared/content/dossierContent.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px } from '../units.ts';
import { passageHeading } from './heading.ts';

/** Paragraphs of running text. */
export function paragraphNodes(
  texts: string[],
  context: LayoutContext,
  style: 'body' | 'note' = 'body',
): PdfNode[] {
  return texts.map((text) => ({
    text: context.rich(text),
    style,
    margin: [0, 0, 0, px(context.isClose ? 5 : 10)],
    balanced: true,
  }));
}

/** A passage: its heading when it has one, its paragraphs, or the gap that it is. */
export function passageNodes(
  passage: ContentPassage,
  id: string,
  context: LayoutContext,
  style?: 'body' | 'note',
): PdfNode[] {
  const heading = passage.heading === '' ? [] : [passageHeading(passage.heading, id, context)];
  const body = passage.gap
    ? [gapNode({ type: 'gap', text: passage.paragraphs.join(' ') })]
    : paragraphNodes(passage.paragraphs, context, style);
  return [...heading, ...body];
}

/** Something not noted: a dashed box, as in the figures. */
export function gapNode(gap: ContentGap): PdfNode {
  return {
    role: 'presentation',
    table: { widths: ['*'], body: [[{ text: printable(gap.text), style: 'gap' }]] },
    layout: {
      hLineWidth: () => px(1),
      vLineWidth: () => px(1),
      hLineColor: () => INK.edge,
      vLineColor: () => INK.edge,
      hLineStyle: () => ({ dash: { length: 3, space: 3 } }),
      vLineStyle: () => ({ dash: { length: 3, space: 3 } }),
      paddingLeft: () => px(14),
      paddingRight: () => px(14),
      paddingTop: () => px(6),
      paddingBottom: () => px(6),
    },
    margin: [0, px(2), 0, px(14)],
  };
}

/** A remark in small type. */
export function noteNode(note: ContentNote, context: LayoutContext): PdfNode {
  return {
    text: context.rich(note.text),
    style: 'note',
    margin: [0, 0, 0, px(10)],
    balanced: true,
  };
}
