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

export interface Figure2Props {
  /** Draws the figure in a width, in the colours of the screen (`figure2Node`). */
  readonly draw: (width: number, palette: FigurePalette) => SvgNode;
}

/** Wider, the lines of the cells would be too long to compare. */
const MOST = 1_100;

/** Figure 2 of the statement, drawn to the width that it has. A narrower place shows it smaller, whole. */
export function Figure2({ draw }: Figure2Props) {
  const { width, ref } = useWidth();
  const palette = useIsDark() ? DARK_PALETTE : LIGHT_PALETTE;
  return (
    <div className="es-figure2">
      <div ref={ref}>
        {width === null ? null : <SvgDrawing node={draw(Math.min(width, MOST), palette)} />}
      </div>
    </div>
  );
}
