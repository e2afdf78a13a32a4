import { type BtreePage, readBtreePage } from './btreePage.ts';
import type { Pages } from './pages.ts';

/** What is left of a tree. */
export type Tree = {
  /** Its pages that hold records, by number, in its order. */
  pages: number[];
  /** How many records they hold. */
  records: number;
  /** No page of it is missing, and every page makes sense. */
  isWhole: boolean;
};

/** How a tree is gone through. */
export type Walk = {
  isTable: boolean;
  /** Pages that a tree has already, to which its own are added. */
  claimed: Set<number>;
  /** Whether records of a page may be of this tree. */
  belongs: (page: BtreePage) => boolean;
};

/**
 * Goes through a tree from its root, one page a step. Pages are claimed: one that another tree has is not
 * taken twice. What is not a page of such a tree leaves a hole.
 */
export function* walkTree(
  pages: Pages,
  root: number,
  { isTable, claimed, belongs }: Walk,
): Generator<void, Tree> {
  const tree: Tree = { pages: [], records: 0, isWhole: true };
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    yield;
    const page = isThere(pages, number, claimed) ? readBtreePage(pages, number) : null;
    if (page === null || page.isTable !== isTable || !isOurs(page, belongs)) {
      tree.isWhole = false;
      continue;
    }
    claimed.add(number);
    if (!page.isTidy) tree.isWhole = false;
    if (page.isLeaf || !isTable) {
      tree.pages.push(number);
      tree.records += page.cells.length;
    }
    if (!page.isLeaf) waiting.push(...below(page).toReversed());
  }
  return tree;
}

function isThere(pages: Pages, number: number, claimed: ReadonlySet<number>): boolean {
  return number >= 1 && number <= pages.count && !claimed.has(number);
}

/** The pages between root and leaves of a table hold no record. */
function isOurs(page: BtreePage, belongs: Walk['belongs']): boolean {
  return (page.isTable && !page.isLeaf) || belongs(page);
}

function below(page: BtreePage): number[] {
  return [...page.cells.map(({ child }) => child), page.right];
}
