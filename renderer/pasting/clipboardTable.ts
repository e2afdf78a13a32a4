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
  const table = rows.map((): string[] => []);
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (table[at]?.[column] !== undefined) column += 1;
      const words = cell.textContent.replaceAll(/\s+/gu, ' ').trim();
      const below = Math.min(cell.rowSpan || table.length, table.length - at);
      const beside = Math.min(cell.colSpan, MOST_MERGED);
      for (let down = 0; down < below; down += 1) {
        for (let right = 0; right < beside; right += 1) {
          const row = table[at + down];
          if (row !== undefined) row[column + right] = down + right === 0 ? words : '';
        }
      }
      column += beside;
    }
  }
  // A cell that nothing covers, left of one that reaches down, is empty too.
  return table.map((cells) => Array.from(cells, (words: string | undefined) => words ?? ''));
}

/** Columns that one cell may cover: a page may say any number. */
const MOST_MERGED = 100;

/** The rows on the clipboard, where there are several, or several cells in one; null for words that go in a field. */
export function clipboardRows(clipboard: DataTransfer): string | null {
  const rows = clipboardTable(clipboard) ?? clipboard.getData('text/plain');
  return /[\t\n]/u.test(rows.trim()) ? rows : null;
}
