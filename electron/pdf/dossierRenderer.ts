import type { Outline } from 'pdfmake/js/PDFDocument.js';
import type { RenderedLine } from 'pdfmake/js/Renderer.js';
import { TaggedRenderer } from './tagging/taggedRenderer.ts';

/** The renderer, with bookmarks that lead to their line rather than to a corner of its page. */
export class DossierRenderer extends TaggedRenderer {
  readonly #outlines = new Map<string, Outline>();

  override renderLine(line: RenderedLine, x: number, y: number): void {
    if (line['_outline'] !== undefined) {
      this.#bookmark(line['_outline'], y);
      delete line['_outline'];
    }
    super.renderLine(line, x, y);
  }

  #bookmark(outline: NonNullable<RenderedLine['_outline']>, y: number): void {
    const parent = this.#outlines.get(outline.parentId ?? '') ?? this.pdfDocument.outline;
    // pdfkit counts `left` from the right edge: the page's width is its left edge.
    const added = parent.addItem(outline.text, {
      expanded: outline.expanded,
      top: Math.max(0, y - 8),
      left: this.pdfDocument.page.width,
    });
    if (outline.id !== undefined) this.#outlines.set(outline.id, added);
  }
}
