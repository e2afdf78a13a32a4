import { spannedGrid } from '../../shared/domain/spannedGrid.ts';

/**
 * The rows of a table on the clipboard, as lines of cells parted by tabs, where its text alone would lose them: a
 * table of a web page, or of a program that puts no tabs; a cell of two paragraphs, which its text cuts in two lines;
 * cells that were merged, which its text counts as one.
 * Null where the text does, or where there is no table.
 */
export function clipboardTable(clipboard: DataTransfer): string | null {
  const html = clipboard.getData('text/html');
  if (html === '') return null;
  const text = clipboard.getData('text/plain');
  // Parsed, never drawn: no script of it runs, nothing of it is fetched.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...page.querySelectorAll('tr')];
  // A row span of 0 reaches to the end of the table.
  const isMerged = rows.some(({ cells }) =>
    [...cells].some((cell) => cell.colSpan > 1 || cell.rowSpan !== 1),
  );
  const isWhole = text.includes('\t') && rows.length >= text.trimEnd().split('\n').length;
  if (rows.length === 0 || (isWhole && !isMerged)) return null;
  return tableOf(rows)
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** The cells of the rows, each in its column: what a merged cell covers beyond its first is empty. */
function tableOf(rows: readonly HTMLTableRowElement[]): string[][] {
  const said = rows.map(({ cells }) =>
    Array.from(cells, ({ textContent, colSpan, rowSpan }) => ({
      content: textContent.replaceAll(/\s+/gu, ' ').trim(),
      wide: colSpan,
      high: rowSpan,
    })),
  );
  return spannedGrid(said).map((places) => places.map((words) => words ?? ''));
}

/** The rows on the clipboard, where there are several, or several cells in one; null for words that go in a field. */
export function clipboardRows(clipboard: DataTransfer): string | null {
  const rows = clipboardTable(clipboard) ?? clipboard.getData('text/plain');
  return /[\t\n]/u.test(rows.trim()) ? rows : null;
}
