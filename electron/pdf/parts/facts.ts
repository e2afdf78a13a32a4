import type { ContentFacts } from '../../../shared/content/dossierContent.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { begunRow, rowBreaks } from './table.ts';

/** Width of the labels, usual and where all is set close, with what keeps them apart from the values. */
const LABEL = px(196);
const CLOSE_LABEL = px(160);
const APART = px(10);

/** Label and value, hairline by hairline. `strong`: the value set in semibold, by its place. */
export function factsNode(content: ContentFacts, context: LayoutContext, strong = -1): PdfNode {
  const { isClose } = context;
  const heights = content.facts.map((fact) => heightOf(fact, isClose));
  const over = px(isClose ? 4 : 12);
  const top = px(isClose ? 3 : 8);
  const label = isClose ? CLOSE_LABEL : LABEL;
  const set = isClose ? type(CLOSE.size, CLOSE.line) : {};
  const [first = 0] = heights;
  const all = heights.reduce((sum, one) => sum + one, 0);
  const { rows, table } = rowBreaks(heights, null);
  return {
    rowHeaderColumns: 1,
    table: {
      widths: [label - APART, TEXT_WIDTH - label],
      ...table,
      body: content.facts.map((fact, index) => [
        { text: context.rich(fact.label), color: INK.second, ...set },
        { text: context.rich(fact.value), bold: index === strong, balanced: true, ...set },
      ]),
    },
    layout: {
      hLineWidth: () => px(1),
      hLineColor: (line) => (line === 0 ? INK.text : INK.hairline),
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === 0 ? APART : 0),
      paddingTop: () => top,
      paddingBottom: () => top,
    },
    ...(rows === undefined ? {} : { rows }),
    margin: [0, over, 0, px(isClose ? 6 : 16)],
    keep: over + Math.min(all, TEXT_HEIGHT * 0.3),
    least: over + begunRow(first),
  };
}

/** Points that facts take, with the space over them, near enough to know whether a page holds them. */
export function factsHeight({ facts }: ContentFacts): number {
  return facts.reduce((sum, fact) => sum + heightOf(fact), px(28));
}

const USUAL = { size: 15, line: 22 } as const;

/** The type of the running text where all is set close. */
const CLOSE = { size: 13.5, line: 19 } as const;

function heightOf({ label, value }: ContentFacts['facts'][number], isClose = false): number {
  const words = isClose ? CLOSE : USUAL;
  const width = isClose ? CLOSE_LABEL : LABEL;
  const texts = [
    textHeight(label, width - APART, words),
    textHeight(value, TEXT_WIDTH - width, words),
  ];
  return Math.max(...texts) + px(isClose ? 7 : 17);
}
