import type { ContentAnnex } from '../../../shared/content/dossierContent.ts';
import { annexId } from '../annexes/annexNodes.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { tailOf } from '../parts/table.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';

const WIDTHS = { number: px(92), pages: px(64), page: px(64) };

/** Between columns. */
const GAP = px(12);

/** Over and under the text of a row. */
const SIDE = px(6);

const ROW = { size: 15, line: 22 } as const;

const HEAD = px(18) + 2 * SIDE;

/** The annexes and the page of each: every line leads to its annex. */
export function annexesNodes(annexes: readonly ContentAnnex[], { t }: LayoutContext): PdfNode[] {
  const { number, pages, page } = WIDTHS;
  const title = TEXT_WIDTH - number - pages - page - 3 * GAP;
  const heights = annexes.map((annex) => textHeight(annex.title, title, ROW) + 2 * SIDE);
  const all = heights.reduce((sum, one) => sum + one, 0);
  return [
    {
      table: {
        widths: [number, title, pages, page],
        headerRows: 1,
        dontBreakRows: true,
        body: [
          [
            { text: t('dossier:annexes.head.number'), style: 'tableHead' },
            { text: t('dossier:annexes.head.title'), style: 'tableHead' },
            { text: t('dossier:annexes.head.pages'), style: 'tableHead', alignment: 'right' },
            { text: t('dossier:annexes.head.page'), style: 'tableHead', alignment: 'right' },
          ],
          ...annexes.map((annex) => {
            const linkToDestination = annexId(annex.id);
            return [
              { text: t('dossier:annexes.mark', { number: annex.number }), linkToDestination },
              { text: printable(annex.title), linkToDestination },
              { text: String(annex.pages), alignment: 'right' as const },
              { pageReference: linkToDestination, alignment: 'right' as const },
            ];
          }),
        ],
      },
      layout: {
        hLineWidth: () => px(1),
        hLineColor: (line) => (line <= 1 ? INK.text : INK.hairline),
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: (column) => (column === 3 ? 0 : GAP),
        paddingTop: () => SIDE,
        paddingBottom: () => SIDE,
      },
      tail: tailOf(heights, 0),
      margin: [0, px(4), 0, px(12)],
      keep: px(4) + HEAD + Math.min(all, TEXT_HEIGHT * 0.3),
    },
  ];
}
