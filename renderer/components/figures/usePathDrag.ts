import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** Under this many px, a press is a press. */
const LEAST = 6;

type Line = { x1: number; y1: number; x2: number; y2: number };

/** Dragging from one effect of a path to another, which links them. */
export function usePathDrag(
  place: RefObject<HTMLElement | null>,
  onLink: ((fromId: string, toId: string) => void) | undefined,
) {
  const [line, setLine] = useState<Line | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const from = useRef<{ id: string; x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const stop = () => {
    from.current = null;
    setLine(null);
    setOverId(null);
  };
  return {
    /** The line from the effect to the pointer, in px of the figure; null while nothing is dragged. */
    line,
    /** The effect under the pointer. */
    overId,
    start: (event: PointerEvent, id: string) => {
      dragged.current = false;
      if (onLink === undefined || event.button !== 0) return;
      from.current = { id, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    move: (event: PointerEvent) => {
      const start = from.current;
      const box = place.current?.getBoundingClientRect();
      if (start === null || box === undefined) return;
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < LEAST && line === null) {
        return;
      }
      dragged.current = true;
      setLine({
        x1: start.x - box.left,
        y1: start.y - box.top,
        x2: event.clientX - box.left,
        y2: event.clientY - box.top,
      });
      const over = effectAt(event);
      setOverId(over === start.id ? null : over);
    },
    end: (event: PointerEvent) => {
      const start = from.current;
      const over = effectAt(event);
      const isLink = line !== null && start !== null && over !== null && over !== start.id;
      stop();
      if (isLink) onLink?.(start.id, over);
    },
    cancel: stop,
    /** The press that ends was a drag, which chooses nothing. */
    wasDragged: () => dragged.current,
  };
}

/** The effect under the pointer. */
function effectAt(event: PointerEvent): string | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  return under?.closest<HTMLElement>('[data-effect]')?.dataset['effect'] ?? null;
}
