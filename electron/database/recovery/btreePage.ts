import { FILE_HEADER, type Pages } from './pages.ts';
import { readVarint } from './varint.ts';

/** The four kinds of a page of a b-tree, by its first byte (https://www.sqlite.org/fileformat2.html#b_tree_pages). */
const KINDS: Readonly<Record<number, { isLeaf: boolean; isTable: boolean }>> = {
  2: { isLeaf: false, isTable: false },
  5: { isLeaf: false, isTable: true },
  10: { isLeaf: true, isTable: false },
  13: { isLeaf: true, isTable: true },
};

/** A cell: where its content is, and how it goes on. */
export type Cell = {
  /** The page below, of an interior page; else 0. */
  child: number;
  /** The key of a table; 0 in an index. */
  rowid: number;
  /** Bytes of the record in all. */
  bytes: number;
  /** The part of the record that is in the page. */
  local: Buffer;
  /** The first page of the rest; 0 when there is none. */
  overflow: number;
};

/** A page of a b-tree, read. */
export type BtreePage = {
  isLeaf: boolean;
  isTable: boolean;
  cells: Cell[];
  /** The last page below, of an interior page; else 0. */
  right: number;
  /** Every byte is accounted for: nothing overlaps and nothing is lost between the cells. */
  isTidy: boolean;
};

/** Reads a page of a b-tree; null when it is something else, or makes no sense. */
export function readBtreePage(pages: Pages, number: number): BtreePage | null {
  const page = pages.read(number);
  const start = number === 1 ? FILE_HEADER : 0;
  const kind = KINDS[page[start] ?? 0];
  if (kind === undefined) return null;
  const count = page.readUInt16BE(start + 3);
  const array = start + (kind.isLeaf ? 8 : 12);
  const contentFrom = array + 2 * count;
  if (contentFrom > pages.usable) return null;
  const cells: Cell[] = [];
  const spans: Span[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = page.readUInt16BE(array + 2 * index);
    if (from < contentFrom || from >= pages.usable) return null;
    const found = readCell(pages, page, from, kind);
    if (found === null) return null;
    cells.push(found.cell);
    spans.push({ from, to: found.end });
  }
  const right = kind.isLeaf ? 0 : page.readUInt32BE(start + 8);
  return { ...kind, cells, right, isTidy: isTidy(pages, page, { start, contentFrom, spans }) };
}

type Span = { from: number; to: number };

function readCell(
  pages: Pages,
  page: Buffer,
  from: number,
  { isLeaf, isTable }: { isLeaf: boolean; isTable: boolean },
): { cell: Cell; end: number } | null {
  let at = from;
  let child = 0;
  if (!isLeaf) {
    if (at + 4 > pages.usable) return null;
    child = page.readUInt32BE(at);
    at += 4;
  }
  let bytes = 0;
  let rowid = 0;
  if (isLeaf || !isTable) {
    const size = readVarint(page, at, pages.usable);
    if (size === null) return null;
    bytes = size.value;
    at = size.end;
  }
  if (isTable) {
    const key = readVarint(page, at, pages.usable);
    if (key === null) return null;
    rowid = key.value;
    at = key.end;
  }
  const nothing = Buffer.alloc(0);
  if (isTable && !isLeaf) {
    return { cell: { child, rowid, bytes: 0, local: nothing, overflow: 0 }, end: at };
  }
  // A record cannot be larger than the file that holds it.
  if (bytes > pages.said * pages.usable) return null;
  const inPage = localBytes(pages.usable, bytes, isTable);
  const goesOn = inPage < bytes;
  const end = at + inPage + (goesOn ? 4 : 0);
  if (end > pages.usable) return null;
  const overflow = goesOn ? page.readUInt32BE(at + inPage) : 0;
  const local = page.subarray(at, at + inPage);
  // A cell never takes less than four bytes.
  return { cell: { child, rowid, bytes, local, overflow }, end: Math.max(end, from + 4) };
}

/** How much of a record is in its page, by the file format. */
function localBytes(usable: number, bytes: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (bytes <= most) return bytes;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const kept = least + ((bytes - least) % (usable - 4));
  return kept <= most ? kept : least;
}

/** Whether cells, free blocks and fragments fill a page from where its content begins, each byte once. */
function isTidy(
  pages: Pages,
  page: Buffer,
  { start, contentFrom, spans }: { start: number; contentFrom: number; spans: Span[] },
): boolean {
  const begins = page.readUInt16BE(start + 5) || 65_536;
  if (begins < contentFrom || begins > pages.usable) return false;
  const all = [...spans];
  let free = page.readUInt16BE(start + 1);
  while (free !== 0) {
    if (free + 4 > pages.usable || all.length > pages.usable) return false;
    all.push({ from: free, to: free + page.readUInt16BE(free + 2) });
    const next = page.readUInt16BE(free);
    if (next !== 0 && next <= free) return false;
    free = next;
  }
  all.sort((one, other) => one.from - other.from);
  let at = begins;
  let lost = 0;
  for (const { from, to } of all) {
    if (from < at || to > pages.usable) return false;
    lost += from - at;
    at = to;
  }
  return lost + pages.usable - at === page[start + 7];
}
