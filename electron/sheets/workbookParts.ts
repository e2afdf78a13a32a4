import { cutInside } from '../../shared/content/excerpt.ts';
import type { Sheet, SheetCell } from '../../shared/domain/sheet.ts';
import { xmlText } from './xmlText.ts';

/** A page of a workbook: heads that stay in sight and filter, and rows. */
export type WorkbookPage = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** What stands below them, after a line that is left empty. */
  readonly sums?: Sheet['sums'];
};

/** What a spreadsheet shows of a workbook in its properties. */
export type WorkbookFacts = {
  readonly title: string;
  readonly author: string;
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
};

/** The most UTF-16 units of the name of a page. */
const LONGEST_NAME = 31;

/** What a name may neither begin nor end by. */
const BARE_EDGES = /^['\s]+|['\s]+$/gu;

/** How each file begins. */
export const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The vocabulary of pages. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Names of pages as a spreadsheet takes them, each of them once; a number where none is left of one. */
export function pageNames(pages: readonly WorkbookPage[]): string[] {
  const taken = new Set<string>();
  return pages.map(({ name }, index) => {
    const plain = name
      // « Budgets : La halte » keeps its two parts.
      .replace(/\s?:(?=\s)/gu, ' -')
      .replace(/[\s[\]:*?/\\\p{Cc}]+/gu, ' ')
      .replace(BARE_EDGES, '');
    const cut = firstUnits(plain).replace(BARE_EDGES, '');
    const called = cut === '' || taken.has(cut.toLowerCase()) ? `${index + 1}` : cut;
    taken.add(called.toLowerCase());
    return called;
  });
}

/** As many whole words as the name of a page takes, an ellipsis where there were more; what tells one from another is kept. */
function firstUnits(name: string): string {
  let letters = LONGEST_NAME;
  let cut = cutInside(name, letters);
  // A letter may be two units.
  while (cut.length > LONGEST_NAME) cut = cutInside(name, (letters -= 1));
  return cut;
}

/** 0 → « A », 26 → « AA ». */
export function columnName(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

/** What each file of the archive is. */
export function contentTypes(pages: number): string {
  const sheets = Array.from(
    { length: pages },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.join('')}</Types>`;
}

/** Where the archive begins. */
export const RELATIONS = `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** Its properties. */
export function core({ title, author, at }: WorkbookFacts): string {
  const when = `${at.slice(0, 19)}Z`;
  return `${PROLOG}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dc:language>fr-CA</dc:language></cp:coreProperties>`;
}

/** Its pages, by name, and where each filters. */
export function workbook(pages: readonly WorkbookPage[], names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const quoted = names.map((name) => xmlText(`'${name.replaceAll("'", "''")}'`));
  // Some spreadsheets show the filter of a page only when its range has this name too.
  const filters = pages.map(({ heads, rows }, at) => {
    const range = `${quoted[at]}!$A$1:$${columnName(heads.length - 1)}$${rows.length + 1}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${range}</definedName>`;
  });
  // On paper, each page begins by the heads.
  const heads = quoted.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}!$1:$1</definedName>`,
  );
  return `${PROLOG}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${filters.join('')}${heads.join('')}</definedNames></workbook>`;
}

/** Where its pages and its styles are. */
export function workbookRelations(pages: number): string {
  const sheets = Array.from(
    { length: pages },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${pages + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}
