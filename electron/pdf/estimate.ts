import { type TypeStyle, wrapText } from '../../shared/figures/measure.ts';
import { px } from './units.ts';

/**
 * Height that a text will take, in points, in a width in points: near enough to decide what stays
 * together. `size` and `line` in px. A hundredth is taken off the width, since kerning is not known.
 */
export function textHeight(
  text: string,
  width: number,
  { size, line, style = 'regular' }: { size: number; line: number; style?: TypeStyle },
): number {
  const lines = text
    .split('\n')
    .map((one) => Math.max(1, wrapText(one, width * 0.99, px(size), style).length));
  return lines.reduce((sum, one) => sum + one, 0) * px(line);
}
