import type { DossierContent } from '../../shared/content/dossierContent.ts';
import { ownTitle } from '../../shared/content/ownTitle.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { PdfNode } from './node.ts';
import { BARE_TABLE } from './parts/bareTable.ts';
import { printable } from './richText.ts';
import { INK, legible, type } from './theme.ts';
import { px, TEXT_WIDTH } from './units.ts';

/** Room for the logo, and between it and the name. */
const LOGO = { width: px(160), height: px(56) };
const LOGO_GAP = px(14);

type Named = Pick<DossierContent, 'organisationName' | 'logo'>;

/** Who writes: the logo and the name of the organisation. */
export function identity(dossier: Named, t: Translate): PdfNode {
  const name = {
    text: printable(dossier.organisationName),
    bold: true,
    ...type(16, 20),
    width: TEXT_WIDTH,
    verticalAlignment: 'middle',
  } as const;
  if (dossier.logo === null) return { columns: [name] };
  return {
    role: 'presentation',
    table: {
      // Fixed, so that a long word of the name is cut rather than push out of the page.
      widths: ['auto', TEXT_WIDTH - LOGO.width - LOGO_GAP],
      body: [
        [
          { image: dossier.logo, fit: [LOGO.width, LOGO.height], alt: t('dossier:layout.logo') },
          name,
        ],
      ],
    },
    layout: { ...BARE_TABLE, paddingLeft: (column) => (column === 0 ? 0 : LOGO_GAP) },
  };
}

/**
 * The head of a dossier without a cover: who writes, about what, under a line in the organisation's
 * colour. It has no bookmark: those are of the blocks.
 */
export function letterhead(
  dossier: Named & Pick<DossierContent, 'initiativeTitle' | 'title' | 'colour' | 'isShort'>,
  t: Translate,
): PdfNode[] {
  const { initiativeTitle, colour, isShort } = dossier;
  const own = ownTitle(dossier);
  return [
    identity(dossier, t),
    {
      alt: '',
      canvas: [{ type: 'rect', x: 0, y: 0, w: TEXT_WIDTH, h: px(3), color: legible(colour) }],
      margin: [0, px(10), 0, px(isShort ? 12 : 22)],
    },
    {
      text: printable(initiativeTitle),
      bold: true,
      ...(isShort ? type(24, 30) : type(30, 36)),
      headlineLevel: 1,
      margin: [0, 0, 0, px(4)],
    },
    ...(own === '' ? [] : [{ text: printable(own), ...type(14, 20), color: INK.second }]),
  ];
}
