import type { ContentFacts } from '../../../shared/content/dossierContent.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { INK } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { begunRow, rowBreaks } from './table.ts';

/** Width of the labels, with what keeps them apart from the values. */
const LABEL = px(196);
const APART = px(10);

/** Label and value, hairline by hairline. `strong`: the value set in semibold, by its place. */
export function factsNode(content: ContentFacts, context: LayoutContext, strong = -1): PdfNode {
  const heights = content.facts.map(heightOf);
  const [first = 0] = heights;
  const all = heights.reduce((sum, one) => sum + one, 0);
  const { rows, table } = rowBreaks(heights, null);
  return {
    rowHeaderColumns: 1,
    table: {
      widths: [LABEL - APART, TEXT_WIDTH - LABEL],
      ...table,
      body: content.facts.map((fact, index) => [
        { text: context.rich(fact.label), color: INK.second },
        { text: context.rich(fact.value), bold: index === strong, balanced: true },
      ]),
    },
    layout: {
      hLineWidth: () => px(1),
      hLineColor: (line) => (line === 0 ? INK.text : INK.hairline),
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === 0 ? APART : 0),
      paddingTop: () => px(8),
      paddingBottom: () => px(8),
    },
    ...(rows === undefined ? {} : { rows }),
    margin: [0, px(12), 0, px(16)],
    keep: px(12) + Math.min(all, TEXT_HEIGHT * 0.3),
    least: px(12) + begunRow(first),
  };
}

/** Points that facts take, with the space over them, near enough to know whether a page holds them. */
export function factsHeight({ facts }: ContentFacts): number {
  return facts.reduce((sum, fact) => sum + heightOf(fact), px(28));
}

function heightOf({ label, value }: ContentFacts['facts'][number]): number {
  const type = { size: 15, line: 22 };
  const texts = [
    textHeight(label, LABEL - APART, type),
    textHeight(value, TEXT_WIDTH - LABEL, type),
  ];
  return Math.max(...texts) + px(17);
}
