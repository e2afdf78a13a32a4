import {
  DARK_PALETTE,
  type FigurePalette,
  LIGHT_PALETTE,
} from '../../../shared/figures/palette.ts';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import { SvgDrawing } from './SvgDrawing.tsx';
import { useIsDark } from './useIsDark.ts';
import { useWidth } from './useWidth.ts';
import './figures.css';

export interface FigureProps {
  /** Draws the figure in a width, in the colours of the screen (`figure2Node`, `profileNode`). */
  readonly draw: (width: number, palette: FigurePalette) => SvgNode;
  /** Widest that it is drawn. */
  readonly most?: number | undefined;
}

/** Wider, the lines of the cells would be too long to compare. */
const MOST = 1_100;

/** A figure of `shared/figures`, drawn to the width that it has. A narrower place shows it smaller, whole. */
export function Figure({ draw, most = MOST }: FigureProps) {
  const { width, ref } = useWidth();
  const palette = useIsDark() ? DARK_PALETTE : LIGHT_PALETTE;
  return (
    <div className="es-figure">
      <div ref={ref}>
        {width === null ? null : <SvgDrawing node={draw(Math.min(width, most), palette)} />}
      </div>
    </div>
  );
}
