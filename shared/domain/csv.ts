import type { Cents } from './money.ts';
import type { SheetCell } from './sheet.ts';

/**
 * A table as a spreadsheet in French opens it by a double click: UTF-8 with its mark, semicolons, CRLF,
 * amounts and measures as plain numbers with a comma (`12345,67`), dates in ISO form. A person's text that a spreadsheet
 * would take for a formula (`=`, `+`, `-`, `@`, a tab or a carriage return first) begins with an apostrophe.
 */
export function csvText(heads: readonly string[], rows: readonly (readonly SheetCell[])[]): string {
  return [...csvParts(heads, rows)].join('');
}

/** Rows whose text is handed on at once. */
const ROWS_AT_ONCE = 200;

/** `csvText` part by part: its heads, then so many rows at once. */
export function* csvParts(
  heads: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Generator<string> {
  yield `\ufeff${lineOf(heads.map((head) => quoted(harmless(head))))}`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    yield rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row) => lineOf(row.map(written)))
      .join('');
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`;
}

function written(cell: SheetCell): string {
  if (cell === null) return '';
  if ('text' in cell) return quoted(harmless(cell.text));
  if ('cents' in cell) return amount(cell.cents);
  if ('decimal' in cell) return cell.decimal.replace('.', ',');
  return 'day' in cell ? quoted(harmless(cell.day)) : String(cell.count);
}

/** Only the first character decides; what is not seen before it does not hide it from every spreadsheet. */
function harmless(text: string): string {
  return /^[\t\r]|^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  // A bare return would end the row for some readers.
  const lined = text.replaceAll(/\r\n?/gu, '\n').replaceAll('\0', '');
  return /[";\n\t]/u.test(lined) || lined !== lined.trim()
    ? `"${lined.replaceAll('"', '""')}"`
    : lined;
}

function amount(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
