import { memo } from 'react';
import { decimalYear } from '../../../shared/domain/dates.ts';
import {
  layoutLine,
  lineHeight,
  precisionFor,
  stripPlot,
  stripUnit,
} from '../../../shared/figures/portfolioStripLayout.ts';
import { stripAxisNode, stripLinesNode } from '../../../shared/figures/portfolioStripSvg.ts';
import type { TimeRange } from '../../../shared/figures/timeStripLayout.ts';
import type { FigureMark } from '../../components/figures/MarkedFigure.tsx';
import { SvgDrawing } from '../../components/figures/SvgDrawing.tsx';
import { useScreenPalette } from '../../components/figures/useScreenPalette.ts';
import { ZoomedFigure } from '../../components/figures/ZoomedFigure.tsx';
import { cssVariables } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { lineMarks } from './stripMarks.ts';
import { type StripLook, useStripLines } from './useStripLines.ts';

export interface StripLinesProps {
  readonly look: Omit<StripLook, 'precision'>;
  readonly total: number;
  readonly width: number;
  /** How high the place is in which the lines scroll, and how far they are scrolled, in px. */
  readonly sight: { readonly height: number; readonly top: number };
  readonly range: TimeRange;
  readonly all: TimeRange;
  readonly today: string;
  readonly onRange: (range: TimeRange) => void;
  readonly onPoint: (mark: FigureMark | null) => void;
}

/** Lines drawn over and under those in sight, so that arrows find them. */
const AROUND = 6;

/** The lines in sight of the portfolio's strip, under their axis; pointing at a mark of them draws none anew. */
export const StripLines = memo(function StripLines(props: StripLinesProps) {
  const t = useT();
  const { look, total, width, sight, range, all, today, onRange, onPoint } = props;
  const height = lineHeight(width);
  const first = Math.max(0, Math.floor(sight.top / height) - AROUND);
  const last = Math.min(total - 1, Math.ceil((sight.top + sight.height) / height) + AROUND);
  const precision = precisionFor(stripUnit(width, range));
  const at = useStripLines({ ...look, precision }, first, last);
  const palette = useScreenPalette();
  const drawing = { width, range, today: decimalYear(today), height, idPrefix: 'strip' };
  const plot = stripPlot(width, range);
  const lines = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => {
    const line = at(first + index) ?? EMPTY;
    return layoutLine(line, { width, range, today });
  });
  const marks = lines.flatMap((line, index) =>
    line.line === EMPTY ? [] : lineMarks(line, { top: index * height, width, height }, t),
  );
  return (
    <>
      <div className="es-strip-axis" aria-hidden="true">
        <SvgDrawing node={stripAxisNode(palette, drawing, t)} />
      </div>
      <div
        className="es-strip-lines"
        style={cssVariables({ '--es-h': `${total * height}px`, '--es-y': `${first * height}px` })}
      >
        <div className="es-strip-drawn">
          <ZoomedFigure
            label={t('strip:label')}
            node={stripLinesNode(lines, palette, drawing, t)}
            marks={marks}
            onPoint={onPoint}
            range={range}
            left={plot.left}
            right={plot.right}
            all={all}
            onRange={onRange}
          />
        </div>
      </div>
    </>
  );
});

/** A line that is fetched still. */
const EMPTY = {
  initiativeId: '',
  title: '',
  isArchived: false,
  stages: [],
  marks: [],
  fundingUntil: null,
  followUpOn: null,
};
