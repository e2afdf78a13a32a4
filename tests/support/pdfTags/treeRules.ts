import type { Fault } from './fault.ts';
import type { PdfObjects } from './pdfObjects.ts';
import { attributesOf, childrenOf, elementsUnder, type ReadElement } from './tree.ts';

/** Where each type may stand (ISO 32000-1, 14.8.4), for those that may not stand anywhere. */
const PARENTS: Record<string, readonly string[]> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
  Caption: ['Table', 'L', 'TOC', 'Document', 'Sect', 'Div', 'Figure'],
};

/** What some types may hold, and nothing else. */
const CHILDREN: Record<string, readonly string[]> = {
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC', 'NonStruct'],
};

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Figure Formula Form'
  ).split(' '),
);

/** Faults of the tree by itself: types, places, figures, headings. */
export function treeFaults(pdf: PdfObjects, root: ReadElement): Fault[] {
  const faults: Fault[] = [];
  let level = 0;
  for (const element of elementsUnder(root)) {
    const { role, parent, dict, kids } = element;
    const fault = (rule: Fault['rule'], detail = '') =>
      faults.push({ rule, where: `${role} ${element.ref} ${detail}`.trim() });
    if (!STANDARD.has(role)) fault('type that is not a standard one');
    const above = parent?.ref ?? pdf.root['/StructTreeRoot'];
    if (dict['/P'] !== above) fault('parent that is not the one above');
    const allowed = PARENTS[role];
    if (allowed !== undefined && !allowed.includes(parent?.role ?? '')) {
      fault('element where it cannot be', `in ${parent?.role ?? ''}`);
    }
    const holds = CHILDREN[role];
    if (
      holds !== undefined &&
      kids.some((kid) => kid.kind !== 'element' || !holds.includes(kid.element.role))
    ) {
      fault('element where it cannot be', 'under it');
    }
    if (kids.length === 0 && role !== 'TD' && role !== 'TH' && role !== 'Document') {
      fault('element without content');
    }
    if (role === 'Figure') faults.push(...figureFaults(pdf, element));
    if (role === 'Link' && !kids.some((kid) => kid.kind === 'annotation')) {
      fault('link without its annotation');
    }
    const heading = /^H([1-6])$/.exec(role)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1) fault('heading level skipped', `after H${level}`);
      level = Number(heading);
    }
  }
  return faults;
}

function figureFaults(pdf: PdfObjects, figure: ReadElement): Fault[] {
  const faults: Fault[] = [];
  if ((pdf.text(figure.dict['/Alt']) ?? '').trim() === '') {
    faults.push({ rule: 'figure without an alternative text', where: figure.ref });
  }
  const box = pdf.list(attributesOf(pdf, figure, 'Layout')['/BBox']).map(Number);
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const page = pdf.dict(figure.dict['/Pg'])['/MediaBox'];
  const [, , width = 0, height = 0] = pdf.list(page).map(Number);
  const isOnPage = left >= -1 && bottom >= -1 && right <= width + 1 && top <= height + 1;
  if (box.length !== 4 || left >= right || bottom >= top || !isOnPage) {
    faults.push({ rule: 'figure without its place', where: `${figure.ref} ${box.join(' ')}` });
  }
  return faults;
}

/** Faults of tables: each cell of the grid is taken once, headers are there and say what for. */
export function tableFaults(pdf: PdfObjects, root: ReadElement): Fault[] {
  return [...elementsUnder(root)]
    .filter(({ role }) => role === 'Table')
    .flatMap((table) => oneTable(pdf, table));
}

function oneTable(pdf: PdfObjects, table: ReadElement): Fault[] {
  const faults: Fault[] = [];
  const rows = childrenOf(table).flatMap((child) =>
    child.role === 'TR' ? [child] : childrenOf(child).filter(({ role }) => role === 'TR'),
  );
  const taken: boolean[][] = rows.map(() => []);
  let hasHeader = false;
  for (const [at, row] of rows.entries()) {
    for (const cell of childrenOf(row)) {
      const said = attributesOf(pdf, cell, 'Table');
      if (cell.role === 'TH') {
        hasHeader = true;
        if (said['/Scope'] === undefined) {
          faults.push({ rule: 'header cell without its scope', where: cell.ref });
        }
      }
      if (!take(taken, at, Number(said['/RowSpan'] ?? 1), Number(said['/ColSpan'] ?? 1))) {
        faults.push({ rule: 'table that is not regular', where: cell.ref });
      }
    }
  }
  const width = taken[0]?.length ?? 0;
  if (taken.some((row) => row.length !== width || Array.from(row).some((cell) => !cell))) {
    faults.push({ rule: 'table that is not regular', where: table.ref });
  }
  if (!hasHeader) faults.push({ rule: 'table without headers', where: table.ref });
  return faults;
}

/** Takes the first free place of a row for a cell; false when the cell runs over another, or out of the table. */
function take(taken: boolean[][], row: number, rowSpan: number, colSpan: number): boolean {
  const first = taken[row] ?? [];
  let column = 0;
  while (first[column] === true) column += 1;
  let isFree = true;
  for (let down = 0; down < rowSpan; down += 1) {
    for (let right = 0; right < colSpan; right += 1) {
      const line = taken[row + down];
      if (line === undefined || line[column + right] === true) isFree = false;
      else line[column + right] = true;
    }
  }
  return isFree;
}
