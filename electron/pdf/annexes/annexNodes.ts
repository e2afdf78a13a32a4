import type { ContentAnnex } from '../../../shared/content/dossierContent.ts';
import { fitText } from '../../../shared/figures/measure.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { textHeight } from '../estimate.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { MARGIN, PAGE, px } from '../units.ts';
import { annexImage } from './annexImages.ts';

/** Identifier of the first page of an annex. */
export function annexId(id: string): string {
  return `annex-${id}`;
}

type Size = { width: number; height: number };

/** A page of an annex is wider than the text, between what is said of it and the foot of its sheet. */
const SIDE = px(44);

/** Room for « page 2 sur 14 », beside the name. */
const WHICH = px(120);
const GAP = px(16);

/** The sheet of a page: on its side for one that is wider than tall, so that it is read as it was made. */
function sheetOf({ width, height }: Size): Size {
  return width > height ? { width: PAGE.height, height: PAGE.width } : PAGE;
}

function nameWidth(sheet: Size): number {
  return sheet.width - 2 * MARGIN - WHICH - GAP;
}

export type AnnexNodesOptions = {
  t: Translate;
  /** Identifier of the bookmark that the annexes stand under. */
  parent: string;
  /** How large each page of an annex is; none when it could not be read. */
  sizes: (id: string) => readonly Size[];
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
      return [
        heading(annex, { size: PAGE, page: 1, of: 1 }, options),
        { text: printable(unread), style: 'gap' },
      ];
    }
    return sizes.flatMap((size, index) =>
      annexPage(annex, { size, page: index + 1, of: sizes.length }, options),
    );
  });
}

type Page = { size: Size; page: number; of: number };

function annexPage(annex: ContentAnnex, given: Page, options: AnnexNodesOptions): PdfNode[] {
  const { t } = options;
  const { size, page, of } = given;
  const alt = t('dossier:annexes.alt', { number: annex.number, title: annex.title, page, of });
  const top = MARGIN + headHeight(annex, given, t);
  return [
    heading(annex, given, options),
    ...framed(size, top, { image: annexImage(annex.id, page), alt }),
  ];
}

/** The name of the annex on its first page, and on each which of its pages it is. */
function heading(
  annex: ContentAnnex,
  { size, page, of }: Page,
  { t, parent }: AnnexNodesOptions,
): PdfNode {
  const sheet = sheetOf(size);
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
          text: fitText(name, nameWidth(sheet), px(12), 'regular'),
          style: 'running',
          role: 'artifact',
        } as const);
  return {
    columns: [title, right],
    columnGap: GAP,
    pageBreak: 'before',
    pageOrientation: sheet.width > sheet.height ? 'landscape' : 'portrait',
  };
}

function nameOf({ number, title }: ContentAnnex, t: Translate): string {
  return printable(t('dossier:annexes.heading', { number, title }));
}

/** Points that what is said over a page takes: the whole name on the first, one line on the others. */
function headHeight(annex: ContentAnnex, { size, page }: Page, t: Translate): number {
  const type = { size: 16, line: 22, style: 'semibold' } as const;
  const room = nameWidth(sheetOf(size));
  return px(12) + (page === 1 ? textHeight(nameOf(annex, t), room, type) : px(16));
}

/** A page as it is, in a hairline that says where it ends. `top`: where it begins on the sheet. */
function framed(
  size: Size,
  top: number,
  { image, alt }: { image: string; alt: string },
): PdfNode[] {
  const sheet = sheetOf(size);
  const room = { width: sheet.width - 2 * SIDE, height: sheet.height - MARGIN + px(8) - top };
  const scale = Math.min(1, room.width / size.width, room.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const x = SIDE + (room.width - width) / 2;
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
