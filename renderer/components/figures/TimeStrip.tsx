import { useState } from 'react';
import type { TimeStrip as Strip, TimeLaneId } from '../../../shared/content/timeStrip.ts';
import { type LaidMark, markBox } from '../../../shared/figures/laidMark.ts';
import { type FigurePalette } from '../../../shared/figures/palette.ts';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import { layoutTimeStrip, type TimeRange } from '../../../shared/figures/timeStripLayout.ts';
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
  /** Draws the strip, in the colours of the screen (`timeStripNode`). */
  readonly draw: (width: number, palette: FigurePalette) => SvgNode;
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
  const laid = width === null ? null : layoutTimeStrip(strip, width, range);
  const marks = (laid?.lanes ?? []).flatMap(({ lane, marks: ofLane }) =>
    ofLane
      .toSorted((a, b) => a.x - b.x)
      .map((mark) => figureMark(mark, `${lane.label}. ${tell(mark)}`, hrefOf(lane.id, mark))),
  );
  return (
    <div className="es-time">
      <div ref={ref}>
        {width === null || laid === null ? null : (
          <ZoomedFigure
            label={label}
            node={draw(width, palette)}
            marks={marks}
            onPoint={setPointed}
            range={range}
            left={laid.plot.left}
            right={laid.plot.right}
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
