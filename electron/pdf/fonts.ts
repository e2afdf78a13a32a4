import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of the fonts that a dossier is set in, by the names that the document knows them by. */
export type Fonts = Record<'regular' | 'semibold' | 'italic' | 'semiboldItalic', Uint8Array>;

/** Reads Source Sans 3 from the folder of the application's fonts. */
export function readFonts(folder: string): Fonts {
  const read = (style: string) => readFileSync(join(folder, `SourceSans3-${style}.ttf`));
  return {
    regular: read('Regular'),
    semibold: read('Semibold'),
    italic: read('It'),
    semiboldItalic: read('SemiboldIt'),
  };
}
