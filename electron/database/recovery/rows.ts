import type { Value } from '../connect.ts';
import { type BtreePage, readBtreePage } from './btreePage.ts';
import { readPayload } from './overflow.ts';
import type { Pages } from './pages.ts';
import { readRecord, sortsIn } from './record.ts';
import { fits, type Shape } from './shapes.ts';

/** A row as its page has it. */
export type FoundRow = {
  rowid: number;
  /** In the order of the columns of its shape. */
  values: Value[];
  /** The pages beyond the first that hold it. */
  overflow: number[];
  /** Nothing speaks against it. */
  isSound: boolean;
};

/** Whether what a page holds may be rows of a table; what is longer than the page is judged by its beginning. */
export function mayHold(page: BtreePage, shape: Shape): boolean {
  return page.cells.every(({ local }) => {
    const sorts = sortsIn(local);
    return sorts !== null && fits(shape, sorts);
  });
}

/** Reads the rows of a page of a table; what makes no sense as one is left out. */
export function rowsOf(pages: Pages, number: number, shape: Shape): FoundRow[] {
  const page = readBtreePage(pages, number);
  const found: FoundRow[] = [];
  if (page === null) return found;
  for (const cell of page.cells) {
    const payload = readPayload(pages, cell);
    if (payload === null) continue;
    const sorts = sortsIn(payload.bytes);
    const values = readRecord(payload.bytes);
    if (values === null || sorts === null || !fits(shape, sorts)) continue;
    if (shape.keyAt >= 0) values[shape.keyAt] = cell.rowid;
    found.push({
      rowid: cell.rowid,
      values,
      overflow: payload.pages,
      isSound: page.isTidy && payload.isSound && !values.some(hasNul),
    });
  }
  return found;
}

/** No text of ours has a NUL: it stands where a page was wiped. */
function hasNul(value: Value): boolean {
  return typeof value === 'string' && value.includes('\0');
}
