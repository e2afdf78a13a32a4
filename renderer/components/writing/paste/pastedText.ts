import { MOST_LEVELS, plainRun, wordsOf } from '../../../../shared/domain/ownText.ts';
import type {
  OwnItem,
  OwnList,
  OwnPart,
  OwnRun,
  OwnText,
} from '../../../../shared/domain/schemas/ownText.ts';
import { noLosses, type PasteLosses } from './losses.ts';
import { type Look, lookInside } from './pastedLook.ts';
import { raised, shownText, tidyRuns } from './pastedRuns.ts';
import { pastedTable } from './pastedTable.ts';
import { prune } from './pruned.ts';
import { isMarker, listsOfWord, type WordItem, wordItemOf } from './wordLists.ts';

/** A text as it comes from a paste, and what of it could not come. */
export type PastedText = { own: OwnText; losses: PasteLosses };

/** Before headings are of the two levels that a text has. */
type Piece = Exclude<OwnPart, { type: 'heading' }> | WordItem | RankedHeading;
type RankedHeading = { type: 'rankedHeading'; rank: number; runs: OwnRun[] };

const PLAIN: Look = { bold: false, italic: false, link: null };

const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
);

/**
 * The HTML that Word, LibreOffice, Google Docs, Excel or a page of the web puts in the clipboard, as a text
 * of one's own. Looks beyond bold, italic and links are left out, as they are no content; all else that
 * cannot come is counted in the losses.
 */
export function pastedText(html: string): PastedText {
  const losses = noLosses();
  // A document that is never shown: nothing in it is fetched, run or laid out.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  prune(body, losses);
  return { own: ranked(withWordLists(piecesOf(body, PLAIN, losses, 1))), losses };
}

function piecesOf(parent: Element, look: Look, losses: PasteLosses, depth: number): Piece[] {
  const pieces: Piece[] = [];
  let runs: OwnRun[] = [];
  const flush = () => {
    const tidy = tidyRuns(runs);
    if (tidy.length > 0) pieces.push({ type: 'paragraph', runs: tidy });
    runs = [];
  };
  for (const child of parent.childNodes) {
    if (!isElement(child) || !holdsBlock(child)) {
      for (const one of runsOf(child, look, losses)) runs.push(one);
      continue;
    }
    flush();
    for (const piece of blockOf(child, lookInside(child, look, losses), losses, depth)) {
      pieces.push(piece);
    }
  }
  flush();
  return pieces;
}

function holdsBlock(element: Element): boolean {
  return BLOCKS.has(element.localName) || [...element.children].some(holdsBlock);
}

function blockOf(element: Element, look: Look, losses: PasteLosses, depth: number): Piece[] {
  const rank = rankOf(element);
  if (rank !== null) {
    const runs = tidyRuns(runsInside(element, look, losses));
    // A heading is bold already.
    return runs.length === 0
      ? []
      : [
          {
            type: 'rankedHeading',
            rank,
            runs: runs.map((one) => Object.assign({}, one, { bold: false })),
          },
        ];
  }
  if (element instanceof HTMLTableElement) return tableOf(element, look, losses, depth);
  if (element.localName === 'ul' || element.localName === 'ol') {
    return listsOf(element, look, losses, depth);
  }
  const item = wordItemOf(element);
  if (item !== null) {
    const runs = tidyRuns(runsInside(element, look, losses));
    return runs.length === 0 ? [] : [{ ...item, runs }];
  }
  return piecesOf(element, look, losses, depth);
}

/** The level of a heading, from its tag or its style in Word; null for what is none. */
function rankOf(element: Element): number | null {
  const tag = /^h([1-6])$/u.exec(element.localName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (element.classList.contains('MsoTitle')) return 1;
  return element.classList.contains('MsoSubtitle') ? 2 : null;
}

function tableOf(table: HTMLTableElement, look: Look, losses: PasteLosses, depth: number): Piece[] {
  const [line] = table.rows;
  const [only] = line?.cells ?? [];
  // A table of one cell only sets things in place.
  if (only !== undefined && table.rows.length === 1 && line?.cells.length === 1)
    return piecesOf(only, look, losses, depth);
  const caption = table.caption === null ? [] : piecesOf(table.caption, look, losses, depth);
  const light: Look = { bold: false, italic: look.italic, link: look.link };
  const made = pastedTable(
    table,
    (cell) => inOneText(piecesOf(cell, lookInside(cell, light, losses), losses, depth)),
    losses,
  );
  return [...caption, ...made.filter((part) => part.type !== 'heading')];
}

function listsOf(element: Element, look: Look, losses: PasteLosses, depth: number): OwnList[] {
  const ordered = element.localName === 'ol';
  const items: OwnItem[] = [];
  for (const child of element.children) {
    if (child.localName === 'ul' || child.localName === 'ol') {
      // Google Docs puts a list beside the item that it is under.
      put(listsOf(child, look, losses, depth + 1));
      continue;
    }
    const pieces = piecesOf(child, lookInside(child, look, losses), losses, depth + 1);
    const lists = pieces.filter((piece) => piece.type === 'list');
    const runs = inOneText(pieces.filter((piece) => piece.type !== 'list'));
    if (runs.length === 0 && lists.length === 0) continue;
    items.push({ runs, lists: [] });
    put(lists);
  }
  const start = Math.max(
    0,
    Math.min(9_999, Math.trunc(Number(element.getAttribute('start') ?? 1)) || 1),
  );
  return items.length === 0 ? [] : [{ type: 'list', ordered, start: ordered ? start : 1, items }];

  function put(lists: OwnList[]): void {
    const last = items.at(-1);
    if (depth >= MOST_LEVELS || last === undefined)
      items.push(...lists.flatMap((list) => list.items));
    else last.lists.push(...lists);
  }
}

/** Pieces as the text of one item or one cell: an end of line between them, the bullets of a list written. */
function inOneText(pieces: readonly Piece[]): OwnRun[] {
  return pieces
    .flatMap((piece): OwnRun[][] => {
      if (piece.type === 'list') return linesOf(piece);
      if (piece.type === 'table')
        return piece.rows.map((row) => [plainRun(row.map(wordsOf).join(' | '))]);
      return [piece.runs];
    })
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at) => (at === 0 ? runs : [plainRun('\n')].concat(runs)));
}

function linesOf({ ordered, start, items }: OwnList): OwnRun[][] {
  return items.flatMap(({ runs, lists }, at) => {
    const marker = plainRun(ordered ? `${start + at}. ` : '• ');
    return [[marker].concat(runs)].concat(lists.flatMap(linesOf));
  });
}

function runsInside(parent: Node, look: Look, losses: PasteLosses): OwnRun[] {
  return [...parent.childNodes].flatMap((child) => runsOf(child, look, losses));
}

function runsOf(node: Node, look: Look, losses: PasteLosses): OwnRun[] {
  if (node.nodeType === Node.TEXT_NODE) return run(shownText(node.nodeValue ?? ''), look);
  if (!isElement(node) || isMarker(node)) return [];
  if (node.localName === 'br') return run('\n', look);
  const inside = runsInside(node, lookInside(node, look, losses), losses);
  const tag = node.localName;
  if (tag !== 'sup' && tag !== 'sub') return inside;
  return inside.map((one) => Object.assign({}, one, { text: raised(one.text, tag) }));
}

function run(text: string, look: Look): OwnRun[] {
  return text === '' ? [] : [{ text, ...look }];
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Paragraphs that Word means as items, put in lists. */
function withWordLists(pieces: readonly Piece[]): Exclude<Piece, WordItem>[] {
  const made: Exclude<Piece, WordItem>[] = [];
  let items: WordItem[] = [];
  for (const piece of pieces) {
    if (piece.type === 'wordItem') {
      items.push(piece);
      continue;
    }
    made.push(...listsOfWord(items), piece);
    items = [];
  }
  return [...made, ...listsOfWord(items)];
}

/** The highest headings of a paste are of the first level, all others of the second. */
function ranked(pieces: readonly Exclude<Piece, WordItem>[]): OwnText {
  const highest = pieces.reduce(
    (least, piece) => (piece.type === 'rankedHeading' ? Math.min(least, piece.rank) : least),
    Infinity,
  );
  return pieces.map((piece) =>
    piece.type === 'rankedHeading'
      ? { type: 'heading', level: piece.rank === highest ? 1 : 2, runs: piece.runs }
      : piece,
  );
}
