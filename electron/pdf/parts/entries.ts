import type { ContentEntries } from '../../../shared/content/dossierContent.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { passageHeading } from './heading.ts';
import { noteNode } from './text.ts';

const MARK = px(56);

/** A list of evidence: each mark is where « [P-3] » leads. */
export function entriesNodes(
  content: ContentEntries,
  id: string,
  context: LayoutContext,
): PdfNode[] {
  const short = content.entries.every((entry) => entry.detail.length < 1500);
  const tail = short ? { tail: tailOf(content.entries.map(heightOf)) } : {};
  return [
    passageHeading(content.heading, id, context),
    {
      role: 'L',
      table: {
        widths: [MARK, TEXT_WIDTH - MARK],
        dontBreakRows: short,
        body: content.entries.map((entry) => [
          { text: entry.mark, id: entry.mark, style: 'tableTotal' },
          {
            stack: [
              { text: context.rich(entry.text), style: 'tableCell' },
              { text: context.rich(entry.detail), style: 'detail' },
              ...(entry.url === null
                ? []
                : [
                    {
                      text: printable(entry.url),
                      link: entry.url,
                      style: 'detail',
                      decoration: 'underline' as const,
                    },
                  ]),
            ],
          },
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
      ...tail,
      margin: [0, px(4), 0, px(12)],
    },
    ...(content.note === null ? [] : [noteNode({ type: 'note', text: content.note }, context)]),
  ];
}

/** The last entries go to the next page together, so that it is no page of two lines. */
function tailOf(heights: readonly number[]): { row: number; height: number } {
  let row = heights.length;
  let height = 0;
  // The first of two entries stands under the heading.
  while (row > 1 && height < COMPANY) {
    row -= 1;
    height += heights[row] ?? 0;
  }
  return { row, height };
}

/** Points that the last entries take together, at the least: a sixth of a page. */
const COMPANY = TEXT_HEIGHT / 6;

function heightOf({ text, detail, url }: ContentEntries['entries'][number]): number {
  const width = TEXT_WIDTH - MARK;
  const small = { size: 13, line: 18 } as const;
  return (
    textHeight(text, width, { size: 14, line: 20 }) +
    textHeight(detail, width, small) +
    (url === null ? 0 : textHeight(url, width, small)) +
    px(12)
  );
}
