import { useState } from 'react';
import type { FigureMark } from '../../components/figures/MarkedFigure.tsx';
import { useWidth } from '../../components/figures/useWidth.ts';
import { useT } from '../../strings.ts';
import { StripLines, type StripLinesProps } from './StripLines.tsx';

/** The place in which the lines of the portfolio's strip scroll; the mark that is pointed at is told under it. */
export function StripSight(props: Omit<StripLinesProps, 'width' | 'sight' | 'onPoint'>) {
  const t = useT();
  const { width, ref } = useWidth();
  const [sight, setSight] = useState({ top: 0, height: 800 });
  const [pointed, setPointed] = useState<FigureMark | null>(null);
  return (
    <>
      <div
        className="es-strip-scroll"
        onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
          setSight({ top: scrollTop, height: clientHeight })
        }
      >
        <div ref={ref}>
          {width === null ? null : (
            <StripLines {...props} width={width} sight={sight} onPoint={setPointed} />
          )}
        </div>
      </div>
      {/* Said already by the mark that has the focus. */}
      <p className="es-time-told es-small es-muted" aria-hidden="true">
        {pointed?.label ?? t('strip:hint')}
      </p>
    </>
  );
}
