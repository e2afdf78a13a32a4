import { isOutgoing } from './outgoingLink.ts';
import type { OwnItem, OwnList, OwnPart, OwnRun, OwnText } from './schemas/ownText.ts';

/** The most stretches of text in one look that a text is made of. */
export const MOST_RUNS = 4_000;

/** The most levels of lists within lists. */
export const MOST_LEVELS = 6;

/** The most columns, and the most rows, of a table: more columns are not legible on a page. */
export const MOST_COLUMNS = 10;
export const MOST_ROWS = 200;

/**
 * What a person types for an address, as a link takes it: « exemple.org » gets its scheme, an address of
 * mail its own. Null when it is none that a text may lead to.
 */
export function textAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (isOutgoing(trimmed)) return trimmed;
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/u.test(trimmed)) return `mailto:${trimmed}`;
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s]*)?$/u.test(trimmed)) return `https://${trimmed}`;
  return null;
}

/** A plain text as one of one's own: paragraphs parted by blank lines, ends of lines kept. */
export function ownTextOf(text: string): OwnText {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ type: 'paragraph', runs: [plainRun(one)] }));
}

/** A stretch of text without any look. */
export function plainRun(text: string): OwnRun {
  return { text, bold: false, italic: false, link: null };
}

/** The words of runs. */
export function wordsOf(runs: readonly OwnRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/**
 * A text as plain paragraphs, as it is counted, looked through and compared: a list is a paragraph of one
 * line an item, without bullets or numbers; a table one of a line a row, its cells parted by tabs. Empty
 * ones are left out.
 */
export function plainParagraphs(own: OwnText): string[] {
  return own.map(plainPart).filter((one) => one !== '');
}

/** The same in one text, an empty line between the paragraphs. */
export function plainText(own: OwnText): string {
  return plainParagraphs(own).join('\n\n');
}

function plainPart(part: OwnPart): string {
  switch (part.type) {
    case 'list':
      return linesOf(part).join('\n');
    case 'table':
      return part.rows
        .map((row) => row.map((runs) => wordsOf(runs).replace(/\s+/gu, ' ').trim()).join('\t'))
        .join('\n')
        .trim();
    case 'heading':
    case 'paragraph':
    default:
      return wordsOf(part.runs).trim();
  }
}

function linesOf({ items }: OwnList): string[] {
  return items.flatMap(({ runs, lists }) => [wordsOf(runs).trim(), ...lists.flatMap(linesOf)]);
}

/** Whether a text says nothing: none, or one of blanks only. */
export function isBlankText(own: OwnText | null): boolean {
  return own === null || plainText(own).trim() === '';
}

/** The deepest list within lists: 0 without any list. */
export function listDepth(own: OwnText): number {
  const depth = ({ items }: OwnList): number =>
    1 + deepest(items.flatMap(({ lists }) => lists.map(depth)));
  return deepest(own.map((part) => (part.type === 'list' ? depth(part) : 0)));
}

function deepest(depths: readonly number[]): number {
  return depths.reduce((most, one) => Math.max(most, one), 0);
}

/** How many stretches of text a text is made of. */
export function runCount(own: OwnText): number {
  const inItem = ({ runs, lists }: OwnItem): number =>
    runs.length + sum(lists.flatMap(({ items }) => items.map(inItem)));
  return sum(
    own.map((part) => {
      if (part.type === 'list') return sum(part.items.map(inItem));
      if (part.type === 'table') return sum(part.rows.flat().map((runs) => runs.length));
      return part.runs.length;
    }),
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}

/**
 * A text as it is printed: without its empty paragraphs and headings, and with a heading of the second
 * level raised where none of the first stands before it, so that no level is missing between.
 */
export function printedParts(own: OwnText): OwnPart[] {
  let hasFirst = false;
  return own
    .filter((part) => plainPart(part).trim() !== '')
    .map((part) => {
      if (part.type !== 'heading') return part;
      const level: 1 | 2 = part.level === 2 && hasFirst ? 2 : 1;
      hasFirst = true;
      return Object.assign({}, part, { level });
    });
}
