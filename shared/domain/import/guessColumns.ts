import { bareKey } from './bareKey.ts';
import { HEADING_NAMES } from './headingNames.ts';
import { IMPORT_FIELDS, type ImportField } from './importTerms.ts';

/** What a heading may be followed by without saying anything else: « Montant ($) », « Titre * ». */
const bareHeading = (heading: string) =>
  bareKey(heading.replaceAll(/\([^)]*\)/gu, ' ').replaceAll(/\$|\*|:/gu, ' '));

/** What each column probably says, from its heading; null where nothing tells. Each field once: the plainest heading has it. */
export function guessColumns(headings: readonly string[]): (ImportField | null)[] {
  const keys = headings.map(bareHeading);
  const guessed: (ImportField | null)[] = keys.map(() => null);
  const taken = new Set<ImportField>();
  const take = (matches: (key: string, field: ImportField) => boolean) => {
    for (const [index, key] of keys.entries()) {
      if (guessed[index] !== null || key === '') continue;
      const field = IMPORT_FIELDS.find((one) => !taken.has(one) && matches(key, one));
      if (field === undefined) continue;
      guessed[index] = field;
      taken.add(field);
    }
  };
  take((key, field) => HEADING_NAMES[field].is.includes(key));
  take((key, field) => longest(key) === field);
  return guessed;
}

/** The field whose name begins so; the longest beginning tells more: « Fin du financement » is no « Fin ». */
function longest(key: string): ImportField | undefined {
  let best: { field: ImportField; length: number } | undefined;
  for (const field of IMPORT_FIELDS) {
    for (const start of HEADING_NAMES[field].begins) {
      if (!key.startsWith(start) || start.length <= (best?.length ?? 0)) continue;
      best = { field, length: start.length };
    }
  }
  return best?.field;
}

/** How many rows from the top may come before the headings: a logo, a title, a date. */
const LOOKED_AT = 20;

/** A heading is short; a sentence that begins with « Projet » is a value. */
const LONGEST_HEADING = 120;

/**
 * The row that names the columns, by its place among the rows: the one with the most headings that tell
 * something, one of them in so many words. Null when none does: a row taken for headings would be lost.
 */
export function findHeader(rows: readonly { readonly cells: readonly string[] }[]): number | null {
  let best: { row: number; known: number } | null = null;
  for (const [row, { cells }] of rows.slice(0, LOOKED_AT).entries()) {
    if (cells.some((cell) => cell.length > LONGEST_HEADING)) continue;
    const plain = cells.map(plainest).filter((field) => field !== undefined);
    const known = guessColumns(cells).filter((field) => field !== null).length;
    const isHeader = plain.includes('title') || (plain.length > 0 && known > 1);
    if (isHeader && known > (best?.known ?? 0)) best = { row, known };
  }
  return best?.row ?? null;
}

/** The field that a heading is the very name of. */
function plainest(heading: string): ImportField | undefined {
  const key = bareHeading(heading);
  return IMPORT_FIELDS.find((field) => HEADING_NAMES[field].is.includes(key));
}
