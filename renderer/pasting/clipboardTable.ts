/**
 * The rows of a table on the clipboard, as lines of cells parted by tabs, where its text alone would lose them: a
 * table of a web page, or of a program that puts no tabs; a cell of two paragraphs, which its text cuts in two lines.
 * Null where the text does, or where there is no table.
 */
export function clipboardTable(clipboard: DataTransfer): string | null {
  const html = clipboard.getData('text/html');
  if (html === '') return null;
  const text = clipboard.getData('text/plain');
  // Parsed, never drawn: no script of it runs, nothing of it is fetched.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...page.querySelectorAll('tr')];
  const isWhole = text.includes('\t') && rows.length >= text.trimEnd().split('\n').length;
  if (rows.length === 0 || isWhole) return null;
  return rows
    .map(({ cells }) =>
      [...cells].map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim()).join('\t'),
    )
    .join('\n');
}

/** The rows on the clipboard, where there are several, or several cells in one; null for words that go in a field. */
export function clipboardRows(clipboard: DataTransfer): string | null {
  const rows = clipboardTable(clipboard) ?? clipboard.getData('text/plain');
  return /[\t\n]/u.test(rows.trim()) ? rows : null;
}
