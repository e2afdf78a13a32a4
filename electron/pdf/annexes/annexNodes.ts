import type { ContentAnnex } from '../../../shared/content/dossierContent.ts';
import { fitText } from '../../../shared/figures/measure.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { textHeight } from '../estimate.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { MARGIN, PAGE, px, TEXT_WIDTH } from '../units.ts';
import { annexImage } from './annexImages.ts';

/** Identifier of the first page of an annex. */
export function annexId(id: string): string {
  return `annex-${id}`;
}

/** Where a page of an annex is set: wider than the text, between what is said of it and the foot of the page. */
const PLACE = { left: px(44), right: PAGE.width - px(44), bottom: PAGE.height - MARGIN + px(8) };

/** Room for « page 2 sur 14 », and for the name beside it. */
const WHICH = px(120);
const GAP = px(16);
const NAME_WIDTH = TEXT_WIDTH - WHICH - GAP;

export type AnnexNodesOptions = {
  t: Translate;
  /** Identifier of the bookmark that the annexes stand under. */
  parent: string;
  /** How large each page of an annex is; none when it could not be read. */
  sizes: (id: string) => readonly { width: number; height: number }[];
};

/** The pages of the annexes, one a page, as large as they fit and never larger than they are. */
export function annexNodes(
  annexes: readonly ContentAnnex[],
  options: AnnexNodesOptions,
): PdfNode[] {
  return annexes.flatMap((annex) => {
    const sizes = options.sizes(annex.id);
    if (sizes.length === 0) {
      const unread = options.t('dossier:annexes.unread', { title: annex.title });
      return [heading(annex, 1, 1, options), { text: printable(unread), style: 'gap' }];
    }
    return sizes.flatMap((size, index) =>
      annexPage(annex, { size, page: index + 1, of: sizes.length }, options),
    );
  });
}

type Page = { size: { width: number; height: number }; page: number; of: number };

function annexPage(
  annex: ContentAnnex,
  { size, page, of }: Page,
  options: AnnexNodesOptions,
): PdfNode[] {
  const { t } = options;
  const alt = t('dossier:annexes.alt', { number: annex.number, title: annex.title, page, of });
  const top = MARGIN + headHeight(annex, page, t);
  return [
    heading(annex, page, of, options),
    ...framed(size, top, { image: annexImage(annex.id, page), alt }),
  ];
}

/** The name of the annex on its first page, and on each which of its pages it is. */
function heading(
  annex: ContentAnnex,
  page: number,
  of: number,
  { t, parent }: AnnexNodesOptions,
): PdfNode {
  const name = nameOf(annex, t);
  const which = t('dossier:annexes.pageOf', { page, of });
  const right = {
    width: WHICH,
    text: which,
    style: 'running',
    alignment: 'right',
    role: 'artifact',
  } as const;
  const title =
    page === 1
      ? ({
          width: '*',
          text: name,
          style: 'heading',
          id: annexId(annex.id),
          headlineLevel: 1,
          outline: true,
          outlineText: name,
          outlineParentId: parent,
        } as const)
      : ({
          width: '*',
          text: fitText(name, NAME_WIDTH, px(12), 'regular'),
          style: 'running',
          role: 'artifact',
        } as const);
  return { columns: [title, right], columnGap: GAP, pageBreak: 'before' };
}

function nameOf({ number, title }: ContentAnnex, t: Translate): string {
  return printable(t('dossier:annexes.heading', { number, title }));
}

/** Points that what is said over a page takes: the whole name on the first, one line on the others. */
function headHeight(annex: ContentAnnex, page: number, t: Translate): number {
  const type = { size: 16, line: 22, style: 'semibold' } as const;
  return px(12) + (page === 1 ? textHeight(nameOf(annex, t), NAME_WIDTH, type) : px(16));
}

/** A page as it is, in a hairline that says where it ends. `top`: where it begins on the sheet. */
function framed(
  size: { width: number; height: number },
  top: number,
  { image, alt }: { image: string; alt: string },
): PdfNode[] {
  const room = { width: PLACE.right - PLACE.left, height: PLACE.bottom - top };
  const scale = Math.min(1, room.width / size.width, room.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const x = PLACE.left + (room.width - width) / 2;
  const absolutePosition = { x, y: top };
  return [
    { image, width, height, absolutePosition, alt },
    {
      alt: '',
      absolutePosition,
      canvas: [
        {
          type: 'rect',
          x: 0,
          y: 0,
          w: width,
          h: height,
          lineWidth: px(1),
          lineColor: INK.hairline,
        },
      ],
    },
  ];
}
