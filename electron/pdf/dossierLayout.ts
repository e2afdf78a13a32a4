import type { LaidNode, LaidRow } from 'pdfmake/js/LayoutBuilder.js';
import { DrawingMeasure } from './drawingMeasure.ts';
import type { LayoutHints } from './node.ts';
import { TaggedLayout } from './tagging/taggedLayout.ts';
import { CUT_ROOM, MARGIN, PAGE, TEXT_HEIGHT } from './units.ts';

/** Called at each node; throws to stop. */
export type Checkpoint = () => void;

/** A node as pdfmake prepared it, with what we ask of it. */
type Node = LaidNode & LayoutHints;
type Choices = NonNullable<LayoutHints['choices']>;

/** Points of a page that are not left empty for the sake of what should stay together. */
const HOLE = TEXT_HEIGHT / 4;

/**
 * The layout, with what pdfmake's lacks: a node may ask for room under it (`keep`), so that a heading
 * is never alone at the foot of a page; a paragraph (`balanced`) leaves no single line behind or
 * ahead. Both are settled in one pass, where pdfmake's `pageBreakBefore` lays all out anew each time.
 */
export class DossierLayout extends TaggedLayout {
  readonly #checkpoint: Checkpoint;
  #depth = 0;
  #end = { page: 0, used: 0 };

  /** How many rows that may be cut are being laid out, one in the other. */
  #cutting = 0;

  readonly #between: number;
  /** The page on which something stayed with the least it asks for: what follows does the same there. */
  #filling = -1;

  /**
   * `spare`: points that the text takes of the margins over and under it, so that a few last lines find room,
   * and how much is left of the space between blocks, more than 1 for more of it.
   */
  constructor(checkpoint: Checkpoint, spare = { over: 0, under: 0, between: 1 }) {
    super(
      { width: PAGE.width, height: PAGE.height, orientation: 'portrait' },
      { left: MARGIN, top: MARGIN - spare.over, right: MARGIN, bottom: MARGIN - spare.under },
      new DrawingMeasure(),
    );
    this.#checkpoint = checkpoint;
    this.#between = spare.between;
  }

  /** How many pages the text takes, and the points that it fills of the last one. */
  get end(): { page: number; used: number } {
    return this.#end;
  }

  override processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void {
    this.#checkpoint();
    if (node.keep !== undefined) this.#place(node, node.keep);
    if (node.choices !== undefined) this.#choose(node, node.choices);
    this.#depth += 1;
    super.processNode(node, isVerticalAlignmentAllowed);
    this.#depth -= 1;
    // The whole text is one node; what runs around the pages is laid out after it, and before on a page that begins.
    if (this.#depth === 0 && this.writer.transactionLevel === 0) this.#noteEnd();
  }

  #noteEnd(): void {
    const { page, y, pageMargins } = this.writer.context();
    this.#end = { page, used: y - pageMargins.top };
  }

  override processLeaf(node: Node): void {
    if (node.balanced === true) this.#balance(node);
    super.processLeaf(node);
  }

  /**
   * A row that begins the tail of a table is set apart, then put on the page if it fits: when the whole
   * tail does not, the page is said to be full.
   */
  override processRow(row: LaidRow & { tableNode?: Node }): unknown {
    const { tail, rows } = row.tableNode ?? {};
    if (rows !== undefined) return this.#cutRow(row, rows[row.rowIndex ?? 0] ?? 0);
    const page = this.writer.contextStack[0];
    const apart = this.writer.contextStack.length === 1;
    if (tail !== undefined && apart && page !== undefined && row.rowIndex === tail.row) {
      if (page.availableHeight < tail.height) page.availableHeight = 0;
    }
    return super.processRow(row);
  }

  /** A row of a table that pages may cut: it begins here when a good part of it fits, else the page is said to be full. */
  #cutRow(row: LaidRow & { tableNode?: Node }, height: number): unknown {
    const context = this.writer.context();
    const { tail } = row.tableNode ?? {};
    const wanted = tail?.row === row.rowIndex ? Math.max(height, tail?.height ?? 0) : height;
    const { availableHeight: room } = context;
    if (this.#isFree() && room < wanted && (room < CUT_ROOM || height < CUT_ROOM)) {
      context.availableHeight = 0;
    }
    this.#cutting += 1;
    const laid = super.processRow(row);
    this.#cutting -= 1;
    return laid;
  }

  /** Turns the page when there is not enough room; at the top of a page, space over the node is no use. */
  #place(node: Node, points: number): void {
    if (!this.#isFlowing()) return;
    const { availableHeight: room, page } = this.writer.context();
    const { least = Number.POSITIVE_INFINITY, hole = HOLE } = node;
    if (!this.#isAtTop() && room < points) {
      if (room >= least && (room > hole || page === this.#filling)) this.#filling = page;
      else this.writer.moveToNextPage();
    }
    const [left = 0, top = 0, right = 0, bottom = 0] = node['_margin'] ?? [];
    if (this.#isAtTop()) node['_margin'] = [left, 0, right, bottom];
    else if (node.between === true) node['_margin'] = [left, top * this.#between, right, bottom];
  }

  #choose(node: Node, { drawings, below }: Choices): void {
    const room = this.writer.context().availableHeight - below;
    const chosen = drawings.find((drawing) => drawing.height <= room) ?? drawings[0];
    const picture = node.stack?.[0];
    if (chosen === undefined || picture === undefined) return;
    picture['svg'] = chosen.svg;
    picture['_height'] = chosen.height;
  }

  #isAtTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + 1;
  }

  /** Not inside a column, a cell or a block kept whole: there a page is not ours to turn. */
  #isFlowing(): boolean {
    return this.#isFree() && this.writer.context().snapshots.length === 0;
  }

  /** Not inside a block kept whole. */
  #isFree(): boolean {
    return this.writer.transactionLevel === 0;
  }

  #balance(node: Node): void {
    const isCut = this.#cutting > 0 && this.#isFree();
    if (!(this.#isFlowing() || isCut) || node['_inlines'] === undefined) return;
    const context = this.writer.context();
    const heights = this.#lineHeights(node);
    const fitting = linesThatFit(heights, context.availableHeight);
    if (fitting === heights.length || heights.length < 2) return;
    const kept = heights.length - fitting === 1 ? fitting - 1 : fitting;
    if (kept < 2) {
      if (!this.#isAtTop()) this.writer.moveToNextPage();
    } else if (kept < fitting) {
      // One line fewer on this page, so that the next gets two.
      context.availableHeight =
        heights.slice(0, kept).reduce((sum, height) => sum + height, 0) + 0.01;
    }
  }

  /** The heights of the lines that a paragraph will have here; the paragraph is left as it was. */
  #lineHeights(node: Node): number[] {
    const inlines = node['_inlines'] ?? [];
    const copy: Node = {
      ...node,
      _inlines: inlines.map((inline) => Object.assign({}, inline)),
    };
    const heights: number[] = [];
    for (let line = this.buildNextLine(copy); line !== null; line = this.buildNextLine(copy)) {
      heights.push(line.getHeight());
    }
    return heights;
  }
}

function linesThatFit(heights: number[], room: number): number {
  let left = room;
  const first = heights.findIndex((height) => {
    left -= height;
    return left < 0;
  });
  return first === -1 ? heights.length : first;
}
