import PdfmakeLayout, { type LaidNode } from 'pdfmake/js/LayoutBuilder.js';
import PdfmakeMeasure from 'pdfmake/js/SVGMeasure.js';
import { unwrapped } from './interop.ts';
import { MARGIN, PAGE } from './units.ts';

/** Called at each node; throws to stop. */
export type Checkpoint = () => void;

const SvgMeasure = unwrapped(PdfmakeMeasure);

/**
 * pdfmake's layout, with what it lacks: a node may ask for room under it (`keep`), so that a heading
 * is never alone at the foot of a page; a paragraph (`balanced`) leaves no single line behind or
 * ahead. Both are settled in one pass, where pdfmake's `pageBreakBefore` lays all out anew each time.
 */
export class DossierLayout extends unwrapped(PdfmakeLayout) {
  readonly #checkpoint: Checkpoint;

  constructor(checkpoint: Checkpoint) {
    super(
      { width: PAGE.width, height: PAGE.height, orientation: 'portrait' },
      { left: MARGIN, top: MARGIN, right: MARGIN, bottom: MARGIN },
      new SvgMeasure(),
    );
    this.#checkpoint = checkpoint;
  }

  override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
    this.#checkpoint();
    if (typeof node['keep'] === 'number') this.#makeRoom(node['keep']);
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override processLeaf(node: LaidNode): void {
    if (node['balanced'] === true) this.#balance(node);
    super.processLeaf(node);
  }

  #makeRoom(points: number): void {
    const context = this.writer.context();
    const started = context.y > context.pageMargins.top + 1;
    if (this.#isFlowing() && started && context.availableHeight < points) {
      this.writer.moveToNextPage();
    }
  }

  /** Not inside a column, a cell or a block kept whole: there a page is not ours to turn. */
  #isFlowing(): boolean {
    return this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0;
  }

  #balance(node: LaidNode): void {
    if (!this.#isFlowing() || node['_inlines'] === undefined) return;
    const context = this.writer.context();
    const heights = this.#lineHeights(node);
    const fitting = linesThatFit(heights, context.availableHeight);
    if (fitting === heights.length || heights.length < 2) return;
    const kept = heights.length - fitting === 1 ? fitting - 1 : fitting;
    if (kept < 2) {
      if (context.y > context.pageMargins.top + 1) this.writer.moveToNextPage();
    } else if (kept < fitting) {
      // One line fewer on this page, so that the next gets two.
      context.availableHeight =
        heights.slice(0, kept).reduce((sum, height) => sum + height, 0) + 0.01;
    }
  }

  /** The heights of the lines that a paragraph will have here; the paragraph is left as it was. */
  #lineHeights(node: LaidNode): number[] {
    const inlines = node['_inlines'] ?? [];
    const copy: LaidNode = {
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
