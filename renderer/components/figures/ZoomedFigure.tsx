import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import type { TimeRange } from '../../../shared/figures/timeStripLayout.ts';
import {
  atEnd,
  isSameRange,
  middleOf,
  panned,
  zoomed,
  zoomedBy,
} from '../../../shared/figures/timeZoom.ts';
import { type FigureMark, MarkedFigure } from './MarkedFigure.tsx';

export interface ZoomedFigureProps {
  /** The spoken name of the marks together. */
  readonly label: string;
  readonly node: SvgNode;
  readonly marks: readonly FigureMark[];
  readonly onPoint?: ((mark: FigureMark | null) => void) | undefined;
  /** What is shown, in years, between `left` and `right` px. */
  readonly range: TimeRange;
  readonly left: number;
  readonly right: number;
  /** All that there is to show. */
  readonly all: TimeRange;
  readonly onRange: (range: TimeRange) => void;
}

/** How far one key goes, as a share of what is shown. */
const STEP = 0.25;

/** How much closer a turn of the wheel or a pinch of the fingers comes, by px. */
const WHEEL = 0.0025;

/**
 * A figure of time that is looked at closer, further, earlier or later, and whose marks lead to their
 * things. One stop of the keyboard: arrows go from mark to mark and beyond the last one move the time, as
 * they always do with Shift; + and − zoom around the mark, Home and End go to the ends, 0 shows all.
 * With Ctrl the wheel, as two fingers do, zooms around the pointer.
 */
export function ZoomedFigure(props: ZoomedFigureProps) {
  const { label, node, marks, onPoint, range, all, onRange } = props;
  const place = useRef<HTMLDivElement>(null);
  /** The mark to which the focus goes once the figure is drawn anew. */
  const goal = useRef<'kept' | 'first' | 'last' | null>(null);
  useWheelZoom(place, props);

  useLayoutEffect(() => {
    const wanted = goal.current;
    goal.current = null;
    if (wanted === null || place.current === null) return;
    if (wanted === 'kept' && place.current.contains(document.activeElement)) return;
    const stops = [...place.current.querySelectorAll<HTMLElement>('.es-mark')];
    const end = wanted === 'first' ? stops[0] : stops.at(-1);
    const kept = place.current.querySelector<HTMLElement>('[tabindex="0"]');
    (wanted === 'kept' ? kept : (end ?? kept))?.focus();
  });

  function show(next: TimeRange, focus: 'kept' | 'first' | 'last' = 'kept') {
    goal.current = focus;
    onRange(next);
  }

  /** Before the marks hear of it. */
  function takeFirst(event: KeyboardEvent) {
    const isEnd = event.key === 'Home' || event.key === 'End';
    const next = isEnd
      ? atEnd(range, event.key === 'Home' ? 'first' : 'last', all)
      : event.shiftKey
        ? arrow(event.key, range, all)
        : null;
    // All is there: its marks have a first and a last.
    if (next === null || (isEnd && range.from <= all.from && range.to >= all.to)) return;
    event.preventDefault();
    event.stopPropagation();
    show(next, event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : 'kept');
  }

  /** What the marks made nothing of. */
  function takeLast(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextRange(event.key, range, all, focusedYear(props));
    if (next === null) return;
    event.preventDefault();
    if (!isSameRange(next, range)) show(next);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the marks inside
    <div ref={place} onKeyDownCapture={takeFirst} onKeyDown={takeLast}>
      <MarkedFigure label={label} node={node} marks={marks} onPoint={onPoint} isStop />
    </div>
  );
}

function nextRange(key: string, range: TimeRange, all: TimeRange, at: number): TimeRange | null {
  if (key === '+' || key === '=') return zoomed(range, 'in', at, all);
  if (key === '-' || key === '−') return zoomed(range, 'out', at, all);
  if (key === '0') return all;
  return arrow(key, range, all);
}

function arrow(key: string, range: TimeRange, all: TimeRange): TimeRange | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return panned(range, key === 'ArrowLeft' ? -STEP : STEP, all);
}

/** The date of the mark that has the focus; the middle of what is shown when none has. */
function focusedYear({ marks, range, left, right }: ZoomedFigureProps): number {
  const id =
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset['mark']
      : undefined;
  const mark = marks.find((one) => one.id === id);
  return mark?.at === undefined ? middleOf(range) : yearAt(mark.at, { range, left, right });
}

function yearAt(
  x: number,
  { range, left, right }: Pick<ZoomedFigureProps, 'range' | 'left' | 'right'>,
): number {
  const share = Math.min(Math.max((x - left) / (right - left), 0), 1);
  return range.from + share * (range.to - range.from);
}

/** React listens to the wheel passively: such a listener could not keep the page from zooming. */
function useWheelZoom(place: RefObject<HTMLElement | null>, props: ZoomedFigureProps): void {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    function turn(event: WheelEvent) {
      const { range, all, onRange } = latest.current;
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (event.ctrlKey) {
        event.preventDefault();
        const left = element?.getBoundingClientRect().left ?? 0;
        const at = yearAt(event.clientX - left, latest.current);
        onRange(zoomedBy(range, Math.exp(event.deltaY * WHEEL), at, all));
      } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
        event.preventDefault();
        onRange(panned(range, sideways / (latest.current.right - latest.current.left), all));
      }
    }
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [place]);
}
