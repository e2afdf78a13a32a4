import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What this file uses of fontkit, which pdfmake brings and which has no types. */
type Fontkit = {
  openSync: (path: string) => {
    hasGlyphForCodePoint: (point: number) => boolean;
    glyphForCodePoint: (point: number) => { advanceWidth: number };
    characterSet: readonly number[];
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

/** The fonts in which a dossier is set. */
const PRINTED = ['Regular', 'Semibold', 'It', 'SemiboldIt'];

/** Ranges of code points, first and last, that every font of a dossier has: by their own character maps. */
export function letterRanges(): [number, number][] {
  const [first = [], ...others] = PRINTED.map((file) => open(file).characterSet);
  const rest = others.map((points) => new Set(points));
  const common = first
    .filter((point) => rest.every((points) => points.has(point)))
    .toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of common) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** The source text of `shared/figures/sourceSansLetters.ts`' table, before formatting. */
export function letterRangesSource(): string {
  const ranges = letterRanges()
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`))
    .join(' ');
  return `${LETTERS_HEADER}\n  '${ranges}';\n`;
}

const hex = (point: number): string => point.toString(16);

function open(style: string) {
  const path = new URL(`../../resources/fonts/SourceSans3-${style}.ttf`, import.meta.url);
  return fontkit.openSync(fileURLToPath(path));
}

const LETTERS_HEADER = `/**
 * Code points that every font of a dossier has, in hexadecimal: Source Sans 3, regular, semibold and
 * their italics. Generated from resources/fonts as the widths are: \`sourceSansMetrics.ts\` says how.
 */
export const SOURCE_SANS_LETTERS =`;
