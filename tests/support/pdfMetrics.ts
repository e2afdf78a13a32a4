import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What this file uses of fontkit, which pdfmake brings and which has no types. */
type Fontkit = {
  openSync: (path: string) => {
    hasGlyphForCodePoint: (point: number) => boolean;
    glyphForCodePoint: (point: number) => { advanceWidth: number };
  };
};

const fontkit: Fontkit = createRequire(import.meta.url)('fontkit');

const FILES = { regular: 'Regular', semibold: 'Semibold', italic: 'It' };

/** Code points, first and last, whose widths the figures know: Latin, punctuation, arrows, minus. */
const RANGES: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
];

/** Widths of a range of code points, from its first. */
type WidthRange = [first: number, widths: string];

/** The widths of `shared/figures/sourceSansMetrics.ts`, from the fonts in `resources/fonts`. */
export function metricsTables(): Record<keyof typeof FILES, WidthRange[]> {
  return {
    regular: rangesOf(FILES.regular),
    semibold: rangesOf(FILES.semibold),
    italic: rangesOf(FILES.italic),
  };
}

/** The source text of that file, before formatting. */
export function metricsSource(): string {
  return `${HEADER}${JSON.stringify(metricsTables())};\n`;
}

function rangesOf(file: string): WidthRange[] {
  const path = new URL(`../../resources/fonts/SourceSans3-${file}.ttf`, import.meta.url);
  const font = fontkit.openSync(fileURLToPath(path));
  return RANGES.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, index) =>
      font.hasGlyphForCodePoint(first + index)
        ? font.glyphForCodePoint(first + index).advanceWidth
        : 1000,
    );
    return [first, widths.join(' ')];
  });
}

const HEADER = `/**
 * Advance widths of Source Sans 3, in thousandths of the type size: for each style, ranges of code
 * points with the width of each. Generated from resources/fonts by tests/support/pdfMetrics.ts;
 * tests/unit/figuresMetrics.test.ts fails when the fonts change, and writes this file anew with
 * \`ESSAIM_WRITE_METRICS=1 npx playwright test --project=unit figuresMetrics && npm run format\`.
 */
export const SOURCE_SANS_WIDTHS: Record<'regular' | 'semibold' | 'italic', [number, string][]> = `;
