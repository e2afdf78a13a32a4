import PdfmakeMeasure from 'pdfmake/js/SVGMeasure.js';
import { unwrapped } from './tagging/interop.ts';

const WIDTH = /(?<=^<svg\b[^>]*\swidth=")[\d.]+(?=")/;
const HEIGHT = /(?<=^<svg\b[^>]*\sheight=")[\d.]+(?=")/;
const VIEW = /^<svg\b[^>]*\sviewBox="/;

/**
 * Sizes of the drawings of `shared/figures`, read and written in their first tag: pdfmake's own parses each
 * drawing twice, a tenth of a preview. What does not begin so is left to it.
 */
export class DrawingMeasure extends unwrapped(PdfmakeMeasure) {
  override measureSVG(svg: string): { width: number; height: number } {
    const [width, height] = [WIDTH.exec(svg), HEIGHT.exec(svg)];
    if (width === null || height === null) return super.measureSVG(svg);
    return { width: Number(width[0]), height: Number(height[0]) };
  }

  override writeDimensions(svg: string, size: { width: number; height: number }): string {
    if (!(WIDTH.test(svg) && HEIGHT.test(svg) && VIEW.test(svg))) {
      return super.writeDimensions(svg, size);
    }
    return svg.replace(WIDTH, String(size.width)).replace(HEIGHT, String(size.height));
  }
}
