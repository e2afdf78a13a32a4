import { csvParts } from '../../shared/domain/csv.ts';
import type { Sheet, SheetForm } from '../../shared/domain/sheet.ts';
import { workbookEntries } from './workbook.ts';
import type { WorkbookFacts } from './workbookParts.ts';
import { zipFile } from './zipFile.ts';

/** What a workbook says of its list on a page of its own. */
export type SheetAbout = WorkbookFacts & {
  /** The name of the page, and its two heads. */
  readonly page: string;
  readonly heads: readonly [string, string];
  /** What is said, and what it is. */
  readonly lines: readonly (readonly [string, string])[];
};

/**
 * A list as the bytes of a file that a spreadsheet in French opens by a double click. `between` is awaited
 * after each part of the work: it lets others work, and throws to stop.
 */
export async function writeSheet(
  form: SheetForm,
  sheet: Sheet,
  { about, between }: { about: SheetAbout; between: () => Promise<void> },
): Promise<Uint8Array> {
  if (form === 'csv') {
    const parts: Buffer[] = [];
    for (const part of csvParts(sheet.heads, sheet.rows)) {
      parts.push(Buffer.from(part, 'utf8'));
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      await between();
    }
    return Buffer.concat(parts);
  }
  const list = { name: sheet.title, heads: sheet.heads, rows: sheet.rows, sums: sheet.sums };
  const said = {
    name: about.page,
    heads: about.heads,
    rows: about.lines.map((line) => line.map((text) => ({ text }))),
  };
  return zipFile(workbookEntries([list, said], about), between);
}
