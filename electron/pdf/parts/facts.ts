import type { ContentFacts } from '../../../shared/content/dossierContent.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { INK } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';

/** Width of the labels. */
const LABEL = px(196);

/** Label and value, hairline by hairline. `strong`: the value set in semibold, by its place. */
export function factsNode(content: ContentFacts, context: LayoutContext, strong = -1): PdfNode {
  return {
    rowHeaderColumns: 1,
    table: {
      widths: [LABEL, TEXT_WIDTH - LABEL],
      dontBreakRows: content.facts.every((fact) => fact.value.length < 1500),
      body: content.facts.map((fact, index) => [
        { text: context.rich(fact.label), color: INK.second },
        { text: context.rich(fact.value), bold: index === strong },
      ]),
    },
    layout: {
      hLineWidth: () => px(1),
      hLineColor: (line) => (line === 0 ? INK.text : INK.hairline),
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => px(8),
      paddingBottom: () => px(8),
    },
    margin: [0, px(12), 0, px(16)],
    keep: px(12) + Math.min(heightOf(content.facts), TEXT_HEIGHT * 0.3),
    least: px(12) + heightOf(content.facts.slice(0, 1)),
  };
}

function heightOf(facts: ContentFacts['facts']): number {
  const rows = facts.map((fact) =>
    Math.max(
      textHeight(fact.label, LABEL, { size: 15, line: 22 }),
      textHeight(fact.value, TEXT_WIDTH - LABEL, { size: 15, line: 22 }),
    ),
  );
  return rows.reduce((sum, row) => sum + row + px(17), 0);
}
