import { useState } from 'react';
import type { TimeStrip as Strip, TimeLaneId } from '../../../shared/content/timeStrip.ts';
import {
  DARK_PALETTE,
  type FigurePalette,
  LIGHT_PALETTE,
} from '../../../shared/figures/palette.ts';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import {
  layoutTimeStrip,
  type TimeRange,
  timeRange,
} from '../../../shared/figures/timeStripLayout.ts';
import { type LaidMark, markBox } from '../../../shared/figures/timeStripRows.ts';
import { type FigureMark, MarkedFigure } from './MarkedFigure.tsx';
import { SCREEN_ACCENT } from './screenAccent.ts';
import { useIsDark } from './useIsDark.ts';
import { useWidth } from './useWidth.ts';
import './TimeStrip.css';

export interface TimeStripProps {
  readonly strip: Strip;
  /** How many years are shown around today; null for all. */
  readonly years: number | null;
  /** The spoken name of the marks together. */
  readonly label: string;
  /** Shown under the strip while no mark is pointed at. */
  readonly hint: string;
  /** Draws the strip, in the colours of the screen (`timeStripNode`). */
  readonly draw: (width: number, range: TimeRange, palette: FigurePalette) => SvgNode;
  /** Where a mark leads. */
  readonly hrefOf: (lane: TimeLaneId, recordId: string) => string;
}

/** The life of an initiative on one line of years; each mark leads to its record, and is told whole under the strip. */
export function TimeStrip({ strip, years, label, hint, draw, hrefOf }: TimeStripProps) {
  const { width, ref } = useWidth();
  const isDark = useIsDark();
  const [pointed, setPointed] = useState<FigureMark | null>(null);
  const palette = {
    ...(isDark ? DARK_PALETTE : LIGHT_PALETTE),
    accent: isDark ? SCREEN_ACCENT.dark : SCREEN_ACCENT.light,
  };
  const range = timeRange(strip, years);
  const lanes = width === null ? [] : layoutTimeStrip(strip, width, range).lanes;
  const marks = lanes.flatMap(({ lane, marks: laid }) =>
    laid
      .toSorted((a, b) => a.x - b.x)
      .map((mark) => figureMark(mark, lane.label, hrefOf(lane.id, mark.mark.recordId))),
  );
  return (
    <div className="es-time">
      <div ref={ref}>
        {width === null ? null : (
          <MarkedFigure
            label={label}
            node={draw(width, range, palette)}
            marks={marks}
            onPoint={setPointed}
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

function figureMark(laid: LaidMark, lane: string, href: string): FigureMark {
  return { id: laid.mark.id, href, label: `${lane}. ${laid.mark.words}`, ...markBox(laid) };
}
