import { posix } from 'node:path';
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '../../shared/domain/import/importTerms.ts';
import type { Sheet, SheetBook, SheetRow } from '../../shared/domain/import/sheetBook.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { type DateFormat, dateFormat, shownNumber } from './numberFormats.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Cells of all the sheets that are read. */
const MOST_CELLS = 5_000_000;
/** Signs of one cell: what Excel itself takes. */
const LONGEST_CELL = 32_767;
const MOST_SHEETS = 200;

type Workbook = {
  sheets: { name: string; part: string }[];
  isFrom1904: boolean;
};

/**
 * Reads a workbook: what the cells show. A formula is what it last came to, never worked out; macros,
 * pictures and links to other files are not looked at; a cell that was merged downwards is repeated.
 * `say` hears how much is read, from 0 to 1.
 */
export function readXlsx(zip: Zip, say: (done: number) => void, words: SheetWords): SheetBook {
  const text = (part: string) => new TextDecoder().decode(zip.read(part));
  const workbook = workbookOf(zip, text);
  const strings = stringsOf(text('xl/sharedStrings.xml'));
  const formats = formatsOf(text('xl/styles.xml'));
  const left = { cells: MOST_CELLS };
  const sheets = workbook.sheets.map(({ name, part }, index): Sheet => {
    const share = (done: number) => say((index + done) / workbook.sheets.length);
    const reading = { strings, formats, isFrom1904: workbook.isFrom1904, left, say: share, words };
    return { name, rows: rowsOf(text(part), reading) };
  });
  return { sheets, encoding: null };
}

function workbookOf(zip: Zip, text: (part: string) => string): Workbook {
  const parts = new Map<string, string>();
  readXml(text('xl/_rels/workbook.xml.rels'), {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      parts.set(attribute('Id'), posix.join('/xl', attribute('Target')).slice(1));
    },
    text: () => undefined,
    close: () => undefined,
  });
  const found: Workbook = { sheets: [], isFrom1904: false };
  readXml(text('xl/workbook.xml'), {
    open(name, attribute) {
      if (name === 'workbookPr') found.isFrom1904 = /^(?:1|true)$/u.test(attribute('date1904'));
      if (name !== 'sheet' || attribute('state') === 'veryHidden') return;
      const target = parts.get(attribute('id')) ?? '';
      // « /xl/… » is from the root of the file.
      const part = target.replace(/^xl\/xl\//u, 'xl/');
      if (zip.has(part)) found.sheets.push({ name: attribute('name'), part });
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (found.sheets.length === 0) throw new Refusal('sheet_damaged');
  if (found.sheets.length > MOST_SHEETS) throw new Refusal('sheet_too_large');
  return found;
}

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let isText = false;
  let isSpoken = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') parts = [];
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    text(text) {
      if (isText) parts.push(text);
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'si') strings.push(plain(parts.join('')));
    },
  });
  return strings;
}

function formatsOf(xml: string): DateFormat[] {
  const codes = new Map<number, string>();
  const formats: DateFormat[] = [];
  let isCells = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'));
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const id = Number(attribute('numFmtId'));
      formats.push(dateFormat(id, codes.get(id)));
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return formats;
}

type Reading = {
  strings: readonly string[];
  formats: readonly DateFormat[];
  isFrom1904: boolean;
  left: { cells: number };
  say: (done: number) => void;
  words: SheetWords;
};

/** What a cell that is true, or false, says: a workbook keeps neither word. */
export type SheetWords = { readonly yes: string; readonly no: string };

function rowsOf(xml: string, reading: Reading): SheetRow[] {
  const rows: { number: number; cells: string[] }[] = [];
  const merged: string[] = [];
  let cells: string[] = [];
  let number = 0;
  let column = -1;
  let cell = { type: '', style: 0 };
  let value: string[] = [];
  let isValue = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        number = Number(attribute('r')) || number + 1;
        column = -1;
        cells = [];
        if (rows.length % 1_000 === 0) reading.say(rows.length / MOST_SHEET_ROWS);
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        cell = { type: attribute('t'), style: Number(attribute('s')) };
        value = [];
      } else if (name === 'mergeCell') merged.push(attribute('ref'));
      else if (name === 'v' || name === 't') isValue = true;
    },
    text(text) {
      if (isValue) value.push(text);
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c' && column < MOST_SHEET_COLUMNS) {
        const shown = shownCell(value.join(''), cell, reading);
        if (shown === '') return;
        if ((reading.left.cells -= 1) < 0) throw new Refusal('sheet_too_large');
        while (cells.length < column) cells.push('');
        cells[column] = shown;
      } else if (name === 'row' && cells.some((one) => one.trim() !== '')) {
        if (rows.length >= MOST_SHEET_ROWS) throw new Refusal('sheet_too_large');
        rows.push({ number, cells });
      }
    },
  });
  repeatMerged(rows, merged, reading.left);
  return rows;
}

function shownCell(
  value: string,
  { type, style }: { type: string; style: number },
  reading: Reading,
) {
  const { strings, formats, isFrom1904 } = reading;
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? reading.words.yes : reading.words.no;
    case 'str':
    case 'inlineStr':
    case 'e':
      return plain(value);
    case 'd':
      return value.slice(0, 10);
    default:
      return shownNumber(value, formats[style] ?? null, isFrom1904);
  }
}

/** « _x000D_ » is how a workbook writes a sign that XML does not take. */
function plain(text: string): string {
  const written = text.includes('_x')
    ? text.replaceAll(/_x(?<code>[\da-f]{4})_/giu, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return written.slice(0, LONGEST_CELL);
}

/** « BC12 » → 54; undefined for what names no cell. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** An amount, as figures or as it is shown; a date has its own form by then. */
const FIGURES = /^(?!\d{4}-\d{2})[\d\s.,$%()+-]+$/u;

/** One sector over five rows is the sector of each of them; one amount over five is not five amounts. */
function repeatMerged(
  rows: readonly { number: number; cells: string[] }[],
  merged: readonly string[],
  left: { cells: number },
): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const reference of merged) {
    const [from = '', to = ''] = reference.split(':');
    const column = columnOf(from);
    const [first, last] = [Number(/\d+$/u.exec(from)?.[0]), Number(/\d+$/u.exec(to)?.[0])];
    const value = byNumber.get(first)?.cells[column ?? -1];
    if (column === undefined || value === undefined || value === '') continue;
    if (FIGURES.test(value)) continue;
    // As many rows as are there, whatever the merge claims.
    for (let number = first + 1; number <= Math.min(last, first + MOST_SHEET_ROWS); number += 1) {
      const row = byNumber.get(number);
      if (row === undefined || (row.cells[column] ?? '') !== '') continue;
      if ((left.cells -= 1) < 0) throw new Refusal('sheet_too_large');
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = value;
    }
  }
}
