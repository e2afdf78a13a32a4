import { contrastWithWhite, LEGIBLE } from '../../shared/figures/contrast.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { px } from './units.ts';

/** Name of the font, the same in the SVG of the figures. */
export const FONT = 'Source Sans 3';

/** Inks of the page, from the palette of the figures. */
export const INK = {
  text: LIGHT_PALETTE.ink,
  second: LIGHT_PALETTE.ink2,
  hairline: LIGHT_PALETTE.hairline,
  edge: LIGHT_PALETTE.edge,
  dimensions: LIGHT_PALETTE.dimensions,
};

/** Type sizes of the page, in px, from the visual direction: 46, 26, 16, 15, 14, 13, 12. */
const SOURCE_SANS_LEADING = 1.326;

/** A size and a line height, both in px, as pdfmake wants them: points, and a factor of the font's own height. */
export function type(size: number, line: number): { fontSize: number; lineHeight: number } {
  return { fontSize: px(size), lineHeight: line / (size * SOURCE_SANS_LEADING) };
}

export const DEFAULT_STYLE = { font: FONT, color: INK.text, ...type(15, 22) };

/** The named styles. Bold is Source Sans 3 Semibold. */
export const STYLES = {
  coverTitle: { bold: true },
  title: { bold: true, ...type(26, 32) },
  kicker: { bold: true, ...type(14, 20) },
  heading: { bold: true, ...type(16, 22) },
  subheading: { bold: true, ...type(15, 22) },
  body: {},
  own: type(16, 25),
  item: type(15, 20),
  detail: { color: INK.second, ...type(13, 18) },
  caption: { bold: true, ...type(16, 22) },
  tableHead: { bold: true, color: INK.second, ...type(13, 18) },
  tableCell: type(14, 20),
  tableTotal: { bold: true, ...type(14, 20) },
  note: { color: INK.second, ...type(13, 19) },
  running: { color: INK.second, ...type(12, 16) },
  gap: { italics: true, color: INK.second, ...type(14, 20) },
};

/** The same closer, where a few pages are all that there is. */
export const CLOSE_STYLES = {
  ...STYLES,
  title: { bold: true, ...type(18, 23) },
  heading: { bold: true, ...type(14, 19) },
  tableCell: type(13, 18),
  body: type(13.5, 19),
  own: type(13.5, 19),
};

/** Closer still, where that spares the last of these pages: 9.6 points. */
export const TIGHT_STYLES = {
  ...CLOSE_STYLES,
  title: { bold: true, ...type(17, 21) },
  heading: { bold: true, ...type(13, 17) },
  body: type(12.75, 17),
  own: type(12.75, 17),
};

/** The organisation's colour where it carries text or a line to be read; ink when it is too pale on white (4.5:1). */
export function legible(colour: string): string {
  return contrastWithWhite(colour) >= LEGIBLE ? colour : INK.text;
}
