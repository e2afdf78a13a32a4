import type { Page } from 'pdfmake/js/LayoutBuilder.js';
import PdfmakeRenderer, {
  type RenderedLine,
  type RenderedPicture,
  type Stamped,
  type Vector,
} from 'pdfmake/js/Renderer.js';
import { type Tag, TagElement } from './element.ts';
import { unwrapped } from './interop.ts';
import { ARTIFACTS } from './roles.ts';
import type { TaggedDocument } from './taggedDocument.ts';

/** pdfmake's renderer, which draws each thing within the element that the layout left on it. */
export class TaggedRenderer extends unwrapped(PdfmakeRenderer) {
  readonly #document: TaggedDocument;

  constructor(document: TaggedDocument, progress: (done: number) => void) {
    super(document, progress);
    this.#document = document;
  }

  override renderLine(line: RenderedLine, x: number, y: number): void {
    this.#document.beginLine(tagOf(line), line.inlines);
    super.renderLine(line, x, y);
    this.#document.endLine();
  }

  override renderVector(vector: Vector): void {
    const tag = tagOf(vector);
    this.#document.mark(tag);
    if (tag instanceof TagElement) this.#bound(tag, extentOf(vector));
    super.renderVector(vector);
  }

  override renderImage(image: RenderedPicture): void {
    this.#picture(image);
    super.renderImage(image);
  }

  override renderSVG(image: RenderedPicture): void {
    this.#picture(image);
    super.renderSVG(image);
  }

  override renderWatermark(page: Page): void {
    this.#document.mark('background');
    super.renderWatermark(page);
  }

  // What these save and restore must not be parted from its end by a mark.

  override beginClip(rect: object): void {
    this.#document.unmark();
    super.beginClip(rect);
  }

  override endClip(): void {
    this.#document.unmark();
    super.endClip();
  }

  override beginVerticalAlignment(item: object): void {
    this.#document.unmark();
    super.beginVerticalAlignment(item);
  }

  override endVerticalAlignment(item: object): void {
    this.#document.unmark();
    super.endVerticalAlignment(item);
  }

  #picture(image: RenderedPicture): void {
    const tag = tagOf(image);
    this.#document.mark(tag);
    if (tag instanceof TagElement) {
      this.#bound(tag, [image.x, image.y, image['_width'], image['_height']]);
    }
  }

  /** Notes where a figure is on its page; a canvas grows with each of its shapes. */
  #bound({ attributes }: TagElement, [x, y, w, h]: [number, number, number, number]): void {
    const [a = 0, b = 0, c = 0, d = 0] = this.#document['_convertRect'](x, y, w, h);
    const [left = a, bottom = b, right = c, top = d] = attributes.bbox ?? [];
    attributes.bbox = [
      Math.min(left, a),
      Math.min(bottom, b),
      Math.max(right, c),
      Math.max(top, d),
    ];
  }
}

function tagOf({ _tag: tag }: Stamped): Tag {
  if (tag instanceof TagElement) return tag;
  // What the layout did not place is a border.
  return ARTIFACTS.find((one) => one === tag) ?? 'layout';
}

/** Left, top, width and height of a shape, its line included; of a path, which pdfmake does not measure, nothing. */
function extentOf(vector: Vector): [number, number, number, number] {
  const { x = 0, y = 0, w = 0, h = 0, r1 = 0, r2 = r1, lineWidth = 1 } = vector;
  const points = vector.points ?? [
    { x: vector.x1 ?? x - r1, y: vector.y1 ?? y - r2 },
    { x: vector.x2 ?? x + Math.max(w, r1), y: vector.y2 ?? y + Math.max(h, r2) },
  ];
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const left = Math.min(...xs) - lineWidth / 2;
  const top = Math.min(...ys) - lineWidth / 2;
  return [left, top, Math.max(...xs) - left + lineWidth / 2, Math.max(...ys) - top + lineWidth / 2];
}
