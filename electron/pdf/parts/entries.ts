import type { ContentEntries } from '../../../shared/content/dossierContent.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
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
              { text: printable(entry.detail), style: 'detail' },
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
      margin: [0, px(4), 0, px(12)],
    },
    ...(content.note === null ? [] : [noteNode({ type: 'note', text: content.note }, context)]),
  ];
}
