import type { ContentAnnex } from '../../../shared/content/dossierContent.ts';
import { annexId } from '../annexes/annexNodes.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';

const WIDTHS = { number: px(92), pages: px(64), page: px(64) };

/** Between columns. */
const GAP = px(12);

/** The annexes and the page of each: every line leads to its annex. */
export function annexesNodes(annexes: readonly ContentAnnex[], { t }: LayoutContext): PdfNode[] {
  const { number, pages, page } = WIDTHS;
  return [
    {
      table: {
        widths: [number, TEXT_WIDTH - number - pages - page - 3 * GAP, pages, page],
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
        paddingTop: () => px(6),
        paddingBottom: () => px(6),
      },
      margin: [0, px(4), 0, px(12)],
    },
  ];
}
