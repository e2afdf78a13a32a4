import {
  codesOf,
  type Operation,
  operationsOf,
  PAINTS,
  PATH,
  PATH_ENDS,
  TEXT,
} from './contentStream.ts';
import type { Fault } from './fault.ts';
import { nameOf, type PdfObjects } from './pdfObjects.ts';

/** What a page's content says: faults of its marks, its sequences, the codes shown in each font. */
export type ReadPage = {
  ref: string;
  faults: Fault[];
  /** Role of each sequence, by its number. */
  sequences: Map<number, string>;
  codes: Map<string, Set<string>>;
  /** Colour operators and names used. */
  colours: Set<string>;
};

type Mark = { role: string; mcid: number | null };

/** Reads the content of a page: all that puts ink on it must be in a tag or be an artifact. */
export function readPage(pdf: PdfObjects, ref: string, number: number): ReadPage {
  const page: ReadPage = {
    ref,
    faults: [],
    sequences: new Map(),
    codes: new Map(),
    colours: new Set(),
  };
  const fault = (rule: Fault['rule'], detail = '') =>
    page.faults.push({ rule, where: `page ${number} ${detail}`.trim() });
  const dict = pdf.dict(ref);
  const content = pdf
    .list(
      Array.isArray(pdf.get(dict['/Contents'])) ? dict['/Contents'] : [dict['/Contents'] ?? null],
    )
    .map((stream) => pdf.bytes(stream).toString('latin1'))
    .join('\n');
  const fonts = pdf.dict(pdf.dict(dict['/Resources'])['/Font']);
  const marks: Mark[] = [];
  let isInPath = false;
  let font = '';

  for (const operation of operationsOf(content)) {
    const { operator, operands } = operation;
    if (operator === 'BMC' || operator === 'BDC') {
      if (isInPath) fault('mark within a path');
      const mark = markOf(operation);
      if (
        marks.some(
          (outer) =>
            (outer.role === 'Artifact') !== (mark.role === 'Artifact') || mark.role === 'Artifact',
        )
      ) {
        fault('artifact within a tag, or a tag within an artifact', mark.role);
      }
      if (mark.mcid !== null) {
        if (page.sequences.has(mark.mcid))
          fault('sequence that is in two elements', `${mark.mcid}`);
        page.sequences.set(mark.mcid, mark.role);
      }
      marks.push(mark);
    } else if (operator === 'EMC') {
      if (isInPath) fault('mark within a path');
      if (marks.pop() === undefined) fault('marks that do not pair');
    } else if (operator === 'Tf') font = nameOf(fonts[operands[0] ?? '']);
    const colour = colourOf(operation);
    if (colour !== null) page.colours.add(colour);
    if (PATH.has(operator)) isInPath = true;
    if (PATH_ENDS.has(operator)) isInPath = false;
    if (
      PAINTS.has(operator) &&
      !marks.some(({ role, mcid }) => role === 'Artifact' || mcid !== null)
    ) {
      fault('painted outside of any tag', operator);
    }
    if (TEXT.has(operator)) addCodes(page.codes, font, codesOf(operation));
  }
  if (marks.length > 0) fault('marks that do not pair');
  return page;
}

/** The colour space that an operation chooses: its name, or the operator that implies it. */
export function colourOf({ operator, operands }: Operation): string | null {
  if (operator === 'cs' || operator === 'CS') return operands[0] ?? '';
  return IMPLIED.has(operator) ? operator : null;
}

const IMPLIED = new Set(['k', 'K', 'g', 'G', 'rg', 'RG']);

function markOf({ operands: [tag = '', properties = ''] }: Operation): Mark {
  const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  return { role: tag.slice(1), mcid: mcid === undefined ? null : Number(mcid) };
}

function addCodes(codes: Map<string, Set<string>>, font: string, shown: readonly string[]): void {
  const known = codes.get(font) ?? new Set();
  for (const code of shown) known.add(code);
  codes.set(font, known);
}
