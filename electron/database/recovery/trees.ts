import { readBtreePage } from './btreePage.ts';
import type { Pages } from './pages.ts';
import { mayHold, rowsOf } from './rows.ts';
import type { Shape } from './shapes.ts';
import { type Tree, walkTree } from './tree.ts';

/** What was found of the tables of a file. */
export type Trees = {
  /** For each table, the pages with its rows, and how many rows there were, or null. */
  tables: Map<string, { pages: number[]; isWhole: boolean; total: number | null }>;
  /** Pages with rows of something, to which no tree leads. */
  strays: number[];
};

/** The list of tables and indexes, which is itself a table; its tree begins in the first page. */
const SCHEMA: Shape = {
  name: 'sqlite_schema',
  columns: ['type', 'name', 'tbl_name', 'rootpage', 'sql'].map((name) => ({
    name,
    type: name === 'rootpage' ? 'INTEGER' : 'TEXT',
    isRequired: false,
  })),
  isIndex: false,
  keyAt: -1,
  primary: [],
  references: [],
  root: 1,
  indexes: [],
};

/** Goes through every tree of a file, then through what none leads to: a page a step. */
export function* treesOf(pages: Pages, shapes: readonly Shape[]): Generator<void, Trees> {
  const claimed = new Set<number>();
  const schema = yield* walkTree(pages, SCHEMA.root, {
    isTable: true,
    claimed,
    belongs: (page) => mayHold(page, SCHEMA),
  });
  const roots = rootsIn(pages, schema);
  const tables: Trees['tables'] = new Map();
  for (const shape of shapes) {
    const { name, root, isIndex, indexes } = shape;
    // Where the file does not say it, they are where a file just made has them.
    const own = yield* walkTree(pages, roots.get(name) ?? root, {
      isTable: !isIndex,
      claimed,
      belongs: (page) => mayHold(page, shape),
    });
    const counts: number[] = [];
    for (const index of indexes) {
      const tree = yield* walkTree(pages, roots.get(index.name) ?? index.root, {
        isTable: false,
        claimed,
        belongs: () => true,
      });
      if (tree.isWhole) counts.push(tree.records);
    }
    if (own.isWhole) counts.push(own.records);
    tables.set(name, { pages: own.pages, isWhole: own.isWhole, total: agreed(counts) });
  }
  const strays: number[] = [];
  for (let number = 2; number <= pages.count; number += 1) {
    if (claimed.has(number)) continue;
    yield;
    const page = readBtreePage(pages, number);
    if (page !== null && (page.isLeaf || !page.isTable) && page.cells.length > 0)
      strays.push(number);
  }
  return { tables, strays };
}

/** Where each tree begins, as far as the file still says it. */
function rootsIn(pages: Pages, schema: Tree): Map<string, number> {
  const roots = new Map<string, number>();
  for (const number of schema.pages) {
    for (const { values } of rowsOf(pages, number, SCHEMA)) {
      const [, name, , root] = values;
      if (typeof name === 'string' && typeof root === 'number' && root > 1) roots.set(name, root);
    }
  }
  return roots;
}

/** Trees that are whole have as many entries as there were rows; where they differ, nothing is sure. */
function agreed(counts: readonly number[]): number | null {
  const [first] = counts;
  return first !== undefined && counts.every((count) => count === first) ? first : null;
}
