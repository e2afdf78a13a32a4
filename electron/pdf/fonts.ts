import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shaped words of a font, by word, as pdfkit keeps them. */
export type ShapedWords = Record<string, unknown>;

/** A font: its file, and the words shaped so far, which the next dossier finds ready. */
export type WarmFont = { bytes: Uint8Array; words: ShapedWords };

/** The fonts that a dossier is set in, by the names that the document knows them by. */
export type Fonts = Record<'regular' | 'semibold' | 'italic' | 'semiboldItalic', WarmFont>;

/** Words kept for one font; about 1 kB each. */
const MOST_WORDS = 10_000;

/** Reads Source Sans 3 from the folder of the application's fonts. */
export function readFonts(folder: string): Fonts {
  const read = (style: string): WarmFont => ({
    bytes: readFileSync(join(folder, `SourceSans3-${style}.ttf`)),
    words: emptyWords(),
  });
  return {
    regular: read('Regular'),
    semibold: read('Semibold'),
    italic: read('It'),
    semiboldItalic: read('SemiboldIt'),
  };
}

/** Forgets the words of fonts that hold too many; called between dossiers. */
export function trimFonts(fonts: Fonts): void {
  for (const font of Object.values(fonts)) {
    if (Object.keys(font.words).length > MOST_WORDS) font.words = emptyWords();
  }
}

/** Without a prototype: « constructor » is a word like any other. */
function emptyWords(): ShapedWords {
  const words: ShapedWords = Object.create(null);
  return words;
}
