import { useMemo, useState } from 'react';
import type { TimeStrip as Strip, TimeLaneId } from '../../../shared/content/timeStrip.ts';
import { type LaidMark, markBox } from '../../../shared/figures/laidMark.ts';
import { type FigurePalette } from '../../../shared/figures/palette.ts';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import {
  type LaidTimeStrip,
  layoutTimeStrip,
  type TimeRange,
} from '../../../shared/figures/timeStripLayout.ts';
import type { FigureMark } from './MarkedFigure.tsx';
import { useScreenPalette } from './useScreenPalette.ts';
import { useWidth } from './useWidth.ts';
import { ZoomedFigure } from './ZoomedFigure.tsx';
import './TimeStrip.css';

export interface TimeStripProps {
  readonly strip: Strip;
  /** What is shown, and all that there is to show. */
  readonly range: TimeRange;
  readonly all: TimeRange;
  readonly onRange: (range: TimeRange) => void;
  /** The spoken name of the marks together. */
  readonly label: string;
  /** Shown under the strip while no mark is pointed at. */
  readonly hint: string;
  /** Draws the strip where its marks were placed, in the colours of the screen (`laidStripNode`). */
  readonly draw: (laid: LaidTimeStrip, palette: FigurePalette) => SvgNode;
  /** A mark in words, or several that stand together (`markInWords`). */
  readonly tell: (mark: LaidMark) => string;
  /** Where a mark leads. */
  readonly hrefOf: (lane: TimeLaneId, mark: LaidMark) => string;
}

/** The life of an initiative on one line of years; each mark leads to its record, and is told whole under the strip. */
export function TimeStrip(props: TimeStripProps) {
  const { strip, range, all, onRange, label, hint, draw, tell, hrefOf } = props;
  const { width, ref } = useWidth();
  const [pointed, setPointed] = useState<FigureMark | null>(null);
  const palette = useScreenPalette();
  // Pointing at a mark draws this anew, and neither places nor draws the strip again.
  const shown = useMemo(() => {
    if (width === null) return null;
    const laid = layoutTimeStrip(strip, width, range);
    const marks = laid.lanes.flatMap(({ lane, marks: ofLane }) =>
      ofLane
        .toSorted((a, b) => a.x - b.x)
        .map((mark) => figureMark(mark, `${lane.label}. ${tell(mark)}`, hrefOf(lane.id, mark))),
    );
    return { plot: laid.plot, node: draw(laid, palette), marks };
  }, [strip, width, range, palette, draw, tell, hrefOf]);
  return (
    <div className="es-time">
      <div ref={ref}>
        {shown === null ? null : (
          <ZoomedFigure
            label={label}
            node={shown.node}
            marks={shown.marks}
            onPoint={setPointed}
            range={range}
            left={shown.plot.left}
            right={shown.plot.right}
            all={all}
            onRange={onRange}
          />
        )}
      </div>
      {/* Said already by the mark that has the focus. */}
      <p className="es-time-told es-small es-muted" aria-hidden="true">
        {pointed?.label ?? hint}
      </p>
    </div>
  );
}

function figureMark(laid: LaidMark, label: string, href: string): FigureMark {
  return { id: laid.mark.id, href, label, at: laid.span?.x1 ?? laid.x, ...markBox(laid) };
}
