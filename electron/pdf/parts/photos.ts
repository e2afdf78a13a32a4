import type { ContentPhotos } from '../../../shared/content/dossierContent.ts';
import { annexImage } from '../annexes/annexImages.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';

const GAP = px(16);
/** Captions are in the type of remarks. */
const CAPTION = { size: 13, line: 19 } as const;

type Row = ContentPhotos['rows'][number];
type Photo = Row['photos'][number];

/** Photos as they are, never stretched, in rows of one, two or four, each over its caption. */
export function photosNodes({ rows }: ContentPhotos, context: LayoutContext): PdfNode[] {
  return rows.flatMap((row) => rowNodes(row, context));
}

function rowNodes({ inARow, photos }: Row, context: LayoutContext): PdfNode[] {
  const width = (TEXT_WIDTH - (inARow - 1) * GAP) / inARow;
  const shown = photos.flatMap((photo) => {
    const size = context.pictures?.(photo.id)[0];
    // Without a word for it, and before its export is let through, a preview leaves its place out.
    if (size === undefined || photo.alt === '') return [];
    const scale = Math.min(width / size.width, TALLEST / size.height);
    return [{ photo, width: size.width * scale, height: size.height * scale }];
  });
  if (shown.length === 0) return [];
  const height = Math.max(
    ...shown.map((one) => one.height + textHeight(one.photo.caption, width, CAPTION)),
  );
  return [
    {
      columns: shown.map(({ photo, ...size }) => ({
        width,
        stack: photoStack(photo, size, context),
      })),
      columnGap: GAP,
      margin: [0, px(10), 0, px(10)],
      unbreakable: true,
      keep: height + px(34),
    },
  ];
}

/** With its caption, a photo leaves room for a title on its page. */
const TALLEST = TEXT_HEIGHT * 0.6;

function photoStack(
  { id, caption, alt }: Photo,
  size: { width: number; height: number },
  context: LayoutContext,
): PdfNode[] {
  return [
    { image: annexImage(id, 1), ...size, alt },
    ...(caption === ''
      ? []
      : [
          {
            text: context.rich(caption),
            style: 'note',
            role: 'Caption' as const,
            margin: [0, px(6), 0, 0] as [number, number, number, number],
          },
        ]),
  ];
}
