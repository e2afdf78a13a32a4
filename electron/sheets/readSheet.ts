import { delimitedRows, guessSeparator } from '../../shared/domain/import/delimited.ts';
import {
  type Encoding,
  MOST_SHEET_BYTES,
  MOST_SHEET_COLUMNS,
  MOST_SHEET_ROWS,
} from '../../shared/domain/import/importTerms.ts';
import type { Sheet, SheetBook } from '../../shared/domain/import/sheetBook.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { decodeText, guessEncoding } from './decodeText.ts';
import { readXlsx, type SheetWords } from './xlsx.ts';
import { openZip } from './zip.ts';

/**
 * Reads the sheets of a file, by what it holds and not by its name: a workbook (`.xlsx`, `.xlsm`), or a text
 * whose separator and encoding are found. Refuses what is neither (`sheet_kind`: `.xls`, `.ods`, a workbook
 * with a password), what is broken (`sheet_damaged`), too large (`sheet_too_large`) or empty (`sheet_empty`).
 * `encoding`: what a person says that it is. `say` hears how much is read, from 0 to 1, and may throw to stop it.
 */
export function readSheet(
  bytes: Uint8Array,
  { encoding, say, words }: { encoding?: Encoding; say: (done: number) => void; words: SheetWords },
): SheetBook {
  if (bytes.byteLength > MOST_SHEET_BYTES) throw new Refusal('sheet_too_large');
  const book = startsWith(bytes, [0x50, 0x4b])
    ? workbook(bytes, say, words)
    : textBook(bytes, encoding, say);
  if (book.sheets.every(({ rows }) => rows.length === 0)) throw new Refusal('sheet_empty');
  return book;
}

/** The rows of a paste: what a spreadsheet, or a table of Word, puts on the clipboard as text. */
export function readPaste(text: string): SheetBook {
  const separator = text.includes('\t') ? '\t' : guessSeparator(text);
  const sheet = { name: '', rows: rowsOf(delimitedRows(text, separator)) };
  if (sheet.rows.length === 0) throw new Refusal('sheet_empty');
  return { sheets: [sheet], encoding: null };
}

function workbook(bytes: Uint8Array, say: (done: number) => void, words: SheetWords): SheetBook {
  const zip = openZip(bytes);
  if (!zip.has('xl/workbook.xml')) throw new Refusal('sheet_kind');
  return readXlsx(zip, say, words);
}

/** An older workbook, or one with a password; a PDF; a picture. */
const OTHER_KINDS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

function textBook(
  bytes: Uint8Array,
  said: Encoding | undefined,
  say: (done: number) => void,
): SheetBook {
  if (OTHER_KINDS.some((kind) => startsWith(bytes, kind))) throw new Refusal('sheet_kind');
  const encoding = said ?? guessEncoding(bytes);
  const text = decodeText(bytes, encoding);
  // No text has this sign, save one that is read in the wrong way.
  if (text.includes('\0') && said === undefined) throw new Refusal('sheet_kind');
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text.slice(0, 200))) throw new Refusal('sheet_kind');
  const rows = rowsOf(delimitedRows(text, guessSeparator(text), say));
  return { sheets: [{ name: '', rows }], encoding };
}

function rowsOf(records: readonly (readonly string[])[]): Sheet['rows'] {
  const rows = records.flatMap((record, index) => {
    const cells = record.slice(0, MOST_SHEET_COLUMNS);
    while (cells.length > 0 && cells.at(-1)?.trim() === '') cells.pop();
    return cells.length === 0 ? [] : [{ number: index + 1, cells }];
  });
  if (rows.length > MOST_SHEET_ROWS) throw new Refusal('sheet_too_large');
  return rows;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
