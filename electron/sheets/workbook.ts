import type { SheetCell, SheetSum } from '../../shared/domain/sheet.ts';
import { serialOf, textDayColumns } from '../../shared/domain/sheetDays.ts';
import { sumsOf } from '../../shared/domain/sheetSums.ts';
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

function* pageParts(page: WorkbookPage, isFirst: boolean): Generator<string> {
  const { heads, rows, sums = [] } = page;
  const lastColumn = columnName(heads.length - 1);
  const listed = `A1:${lastColumn}${rows.length + 1}`;
  const lastRow = sums.length === 0 ? rows.length + 1 : sumRow(rows.length, sums.length - 1);
  const all = `A1:${lastColumn}${lastRow}`;
  const textDays = textDayColumns(rows);
  yield [
    `${PROLOG}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/><sheetViews>`,
    `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths(page).map(column).join('')}</cols><sheetData>`,
    `<row r="1">${heads.map((head, at) => textCell(`${columnName(at)}1`, head, STYLE.head)).join('')}</row>`,
  ].join('');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    yield rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row, index) => line(row, from + index + 2, textDays))
      .join('');
  }
  if (sums.length > 0) yield sumLines(page, sums, textDays);
  yield `</sheetData><autoFilter ref="${listed}"/>${PRINTED}${unwarned(textDays, lastRow)}</worksheet>`;
}

function line(row: readonly SheetCell[], number: number, textDays: ReadonlySet<number>): string {
  return rowXml(
    number,
    row.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell, textDays.has(at))),
  );
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

type Styles = { readonly plain: number; readonly day: number };

const PLAIN: Styles = { plain: STYLE.plain, day: STYLE.day };
const OF_SUM: Styles = { plain: STYLE.sum, day: STYLE.sumDay };

/** Where the sums stand: a line is left empty between them and the list, which keeps them out of what sorts it. */
function sumRow(rows: number, at: number): number {
  return rows + 3 + at;
}

/** The sums, each as a formula and what it comes to: they follow what is corrected in the list. */
function sumLines(
  { heads, rows }: WorkbookPage,
  sums: readonly SheetSum[],
  textDays: ReadonlySet<number>,
): string {
  const values = sumsOf({ heads, rows, sums });
  return sums
    .map((sum, index) => {
      const number = sumRow(rows.length, index);
      const cells = sum.cells.map((cell, at) => {
        const place = `${columnName(at)}${number}`;
        const cents = values[index]?.[at] ?? null;
        if (cents !== null) {
          const text = formula(sum, at, { number, rows: rows.length });
          return `<c r="${place}" s="${STYLE.sumMoney}"><f>${text}</f><v>${decimalOf(cents)}</v></c>`;
        }
        return cellXml(place, cell, textDays.has(at), OF_SUM);
      });
      return rowXml(number, cells);
    })
    .join('');
}

/** Made of names of cells alone: no text of a person is in it, but in the cells that it compares. */
function formula(
  { where, plus, minus }: SheetSum,
  at: number,
  { number, rows }: { number: number; rows: number },
): string {
  const span = (place: number, mark: string) =>
    `${mark}${columnName(place)}$2:${mark}${columnName(place)}$${rows + 1}`;
  const conditions = (where ?? []).map(
    (place) => `(${span(place, '$')}=$${columnName(place)}${number})`,
  );
  const sumAt = (place: number) => `${columnName(at)}${sumRow(rows, place)}`;
  const kept =
    conditions.length === 0
      ? `SUM(${span(at, '')})`
      : `SUMPRODUCT(1*${conditions.join('*')},${span(at, '')})`;
  return [
    where === null || rows === 0 ? '0' : kept,
    ...plus.map((place) => `+${sumAt(place)}`),
    ...minus.map((place) => `-${sumAt(place)}`),
  ]
    .join('')
    .replace(/^0\+/u, '');
}

/** A year alone is a text that looks like a number: no sign in the corner of its cell, in the list or in its sums, says so. */
function unwarned(textDays: ReadonlySet<number>, lastRow: number): string {
  if (textDays.size === 0) return '';
  const places = [...textDays]
    .map((at) => `${columnName(at)}2:${columnName(at)}${lastRow}`)
    .join(' ');
  return `<ignoredErrors><ignoredError sqref="${places}" numberStoredAsText="1"/></ignoredErrors>`;
}

function cellXml(place: string, cell: SheetCell, isTextDay: boolean, styles = PLAIN): string {
  if (cell === null) return '';
  if ('text' in cell) return textCell(place, cell.text, styles.plain);
  if ('cents' in cell) return numberCell(place, decimalOf(cell.cents), STYLE.money);
  if ('count' in cell) return numberCell(place, String(cell.count), STYLE.count);
  if ('decimal' in cell) {
    // A spreadsheet keeps fifteen digits of a number; the others stay in a text.
    const isKept = cell.decimal.replace(/\D/gu, '').length <= MOST_DIGITS;
    return (isKept ? numberCell : textCell)(place, cell.decimal, styles.plain);
  }
  const serial = isTextDay ? null : serialOf(cell.day);
  return serial === null
    ? textCell(place, cell.day, styles.plain)
    : numberCell(place, String(serial), styles.day);
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

/** No longer than a cell holds; what is cut ends by « … ». */
function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function widths({ heads, rows, sums = [] }: WorkbookPage): number[] {
  const looked = [...rows.slice(0, LOOKED_AT), ...sums.map(({ cells }) => cells)];
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
  if ('text' in cell) {
    return cell.text.split('\n').reduce((most, { length }) => Math.max(most, length), 0);
  }
  if ('cents' in cell) return decimalOf(cell.cents).length + 5;
  return 10;
}

function column(width: number, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
}

/** On paper: lying, as wide as one page. */
const PRINTED = '<pageSetup paperSize="1" orientation="landscape" fitToHeight="0"/>';
