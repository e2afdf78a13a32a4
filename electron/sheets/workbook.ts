import { isLocalDate } from '../../shared/domain/dates.ts';
import type { SheetCell } from '../../shared/domain/sheet.ts';
import {
  columnName,
  contentTypes,
  core,
  MAIN,
  PROLOG,
  pageNames,
  RELATIONS,
  type WorkbookFacts,
  type WorkbookPage,
  workbook,
  workbookRelations,
} from './workbookParts.ts';
import { STYLE, STYLES } from './workbookStyles.ts';
import { xmlText } from './xmlText.ts';
import type { ZipEntry } from './zipFile.ts';

/** The most characters that a cell of a workbook holds. */
const LONGEST_TEXT = 32_767;
const MOST_DIGITS = 15;
/** Rows whose text is handed on at once. */
const ROWS_AT_ONCE = 200;
const NARROWEST = 10;
const WIDEST = 60;
/** Rows that decide of the widths: the rest seldom says otherwise. */
const LOOKED_AT = 1_000;

/** The files of a workbook (Office Open XML): its pages, one style for each kind of cell. */
export function workbookEntries(pages: readonly WorkbookPage[], facts: WorkbookFacts): ZipEntry[] {
  const names = pageNames(pages);
  return [
    { name: '[Content_Types].xml', parts: [contentTypes(pages.length)] },
    { name: '_rels/.rels', parts: [RELATIONS] },
    { name: 'docProps/core.xml', parts: [core(facts)] },
    { name: 'xl/workbook.xml', parts: [workbook(pages, names)] },
    { name: 'xl/_rels/workbook.xml.rels', parts: [workbookRelations(pages.length)] },
    { name: 'xl/styles.xml', parts: [STYLES] },
    ...pages.map((page, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      parts: pageParts(page, index === 0),
    })),
  ];
}

function* pageParts({ heads, rows }: WorkbookPage, isFirst: boolean): Generator<string> {
  const last = `${columnName(heads.length - 1)}${rows.length + 1}`;
  yield [
    `${PROLOG}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews>`,
    `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths(heads, rows).map(column).join('')}</cols><sheetData>`,
    `<row r="1">${heads.map((head, at) => textCell(`${columnName(at)}1`, head, STYLE.head)).join('')}</row>`,
  ].join('');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    yield rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row, index) => line(row, from + index + 2))
      .join('');
  }
  yield `</sheetData><autoFilter ref="A1:${last}"/>${PRINTED}</worksheet>`;
}

function line(row: readonly SheetCell[], number: number): string {
  const cells = row.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, cell: SheetCell): string {
  if (cell === null) return '';
  if ('text' in cell) return textCell(place, cell.text, STYLE.plain);
  if ('cents' in cell) return numberCell(place, decimalOf(cell.cents), STYLE.money);
  if ('count' in cell) return numberCell(place, String(cell.count), STYLE.count);
  if ('decimal' in cell) {
    // A spreadsheet keeps fifteen digits of a number; the others stay in a text.
    const isKept = cell.decimal.replace(/\D/gu, '').length <= MOST_DIGITS;
    return (isKept ? numberCell : textCell)(place, cell.decimal, STYLE.plain);
  }
  const serial = isLocalDate(cell.day) ? serialOf(cell.day) : null;
  // A year, or a month, is no day: it stays as it was said.
  return serial === null
    ? textCell(place, cell.day, STYLE.plain)
    : numberCell(place, String(serial), STYLE.day);
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(text))}</t></is></c>`;
}

function numberCell(place: string, value: string, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

/** 123456 → « 1234.56 »: digits only, no binary fraction on the way. */
function decimalOf(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The number by which spreadsheets know a day; null before March 1900, where they disagree. */
function serialOf(day: string): number | null {
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial < 61 ? null : serial;
}

/** No longer than a cell holds; what is cut ends by « … ». */
function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function widths(heads: readonly string[], rows: readonly (readonly SheetCell[])[]): number[] {
  const looked = rows.slice(0, LOOKED_AT);
  return heads.map((head, at) => {
    const longest = looked.reduce(
      (most, row) => Math.max(most, lengthOf(row[at] ?? null)),
      head.length + 4,
    );
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if ('text' in cell) return Math.max(...cell.text.split('\n').map(({ length }) => length));
  if ('cents' in cell) return decimalOf(cell.cents).length + 5;
  return 10;
}

function column(width: number, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
}

/** On paper: lying, as wide as one page. */
const PRINTED = '<pageSetup paperSize="1" orientation="landscape" fitToHeight="0"/>';
