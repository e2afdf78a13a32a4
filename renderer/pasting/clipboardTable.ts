/**
 * The rows of a table on the clipboard, as lines of cells parted by tabs, where its text alone would lose them: a
 * table of a web page, or of a program that puts no tabs. Null where the text does, or where there is no table.
 */
export function clipboardTable(clipboard: DataTransfer): string | null {
  const html = clipboard.getData('text/html');
  if (html === '' || clipboard.getData('text/plain').includes('\t')) return null;
  // Parsed, never drawn: no script of it runs, nothing of it is fetched.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...page.querySelectorAll('tr')];
  if (rows.length === 0) return null;
  return rows
    .map(({ cells }) =>
      [...cells].map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim()).join('\t'),
    )
    .join('\n');
}
