import type { TimeRange } from '../../../shared/figures/timeStripLayout.ts';
import {
  isSameRange,
  LONGEST,
  middleOf,
  panned,
  recent,
  SHORTEST,
  zoomed,
} from '../../../shared/figures/timeZoom.ts';
import { IconButton } from '../actions/IconButton.tsx';
import { SegmentedControl } from '../choice/SegmentedControl.tsx';
import './ZoomBar.css';

/** The stretches that have a button of their own. */
export const ZOOM_PERIODS = ['month', '1', '5', '30', 'all'] as const;
export type ZoomPeriod = (typeof ZOOM_PERIODS)[number];

/** What the buttons are called. */
export interface ZoomWords {
  readonly period: string;
  readonly periods: Readonly<Record<ZoomPeriod, string>>;
  readonly closer: string;
  readonly further: string;
  readonly earlier: string;
  readonly later: string;
  /** Why nothing can be shown closer, or further. */
  readonly closest: string;
  readonly furthest: string;
}

export interface ZoomBarProps {
  readonly words: ZoomWords;
  /** What is shown, in words. */
  readonly rangeInWords: string;
  readonly range: TimeRange;
  readonly all: TimeRange;
  readonly today: string;
  readonly onRange: (range: TimeRange) => void;
}

/** How much of time is shown, in words, and buttons to come closer, go further, earlier or later. */
export function ZoomBar({ words, rangeInWords, range, all, today, onRange }: ZoomBarProps) {
  const years = range.to - range.from;
  const ranges = ZOOM_PERIODS.map((id) => ({ id, range: rangeOf(id, today, all) }));
  const shown = ranges.findLast((one) => isSameRange(one.range, range));
  return (
    <div className="es-zoom">
      <p className="es-zoom-range es-small" aria-live="polite">
        {rangeInWords}
      </p>
      <div className="es-zoom-buttons">
        <IconButton
          icon="left"
          size="small"
          label={words.earlier}
          onPress={() => onRange(panned(range, -0.5, all))}
        />
        <IconButton
          icon="right"
          size="small"
          label={words.later}
          onPress={() => onRange(panned(range, 0.5, all))}
        />
        <IconButton
          icon="minus"
          size="small"
          label={words.further}
          disabledReason={
            years >= Math.max(LONGEST, all.to - all.from) * 0.99 ? words.furthest : undefined
          }
          onPress={() => onRange(zoomed(range, 'out', middleOf(range), all))}
        />
        <IconButton
          icon="plus"
          size="small"
          label={words.closer}
          disabledReason={years <= SHORTEST * 1.01 ? words.closest : undefined}
          onPress={() => onRange(zoomed(range, 'in', middleOf(range), all))}
        />
      </div>
      <SegmentedControl
        label={words.period}
        value={shown?.id ?? ''}
        options={ZOOM_PERIODS.map((id) => ({ id, label: words.periods[id] }))}
        onChange={(id) => {
          const chosen = ranges.find((one) => one.id === id);
          if (chosen !== undefined) onRange(chosen.range);
        }}
      />
    </div>
  );
}

function rangeOf(id: ZoomPeriod, today: string, all: TimeRange): TimeRange {
  if (id === 'all') return all;
  return recent(today, id === 'month' ? SHORTEST : Number(id));
}
