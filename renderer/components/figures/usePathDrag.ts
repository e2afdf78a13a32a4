import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';

/** Under this many px, a press is a press. */
const LEAST = 6;

type Line = { x1: number; y1: number; x2: number; y2: number };

type Held = { id: string; x: number; y: number; pointerId: number };

/**
 * Dragging from one effect of a path to another, which links them. The window is listened to, not the
 * effect: what was read again meanwhile may set the effects in another order, and an element that moves
 * loses the pointer that it had captured.
 */
export function usePathDrag(
  place: RefObject<HTMLElement | null>,
  onLink: ((fromId: string, toId: string) => void) | undefined,
) {
  const [held, setHeld] = useState<Held | null>(null);
  const [line, setLine] = useState<Line | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const dragged = useRef(false);
  const onEnd = useEffectEvent((fromId: string, toId: string) => onLink?.(fromId, toId));

  useEffect(() => {
    if (held === null) return undefined;
    const listening = new AbortController();
    function stop() {
      setHeld(null);
      setLine(null);
      setOverId(null);
    }
    function listen(
      name: 'pointermove' | 'pointerup' | 'pointercancel',
      act: (event: PointerEvent) => void,
    ) {
      window.addEventListener(
        name,
        (event) => {
          if (event.pointerId === held?.pointerId) act(event);
        },
        { signal: listening.signal },
      );
    }
    listen('pointermove', (event) => {
      // The release was not told, as when it came over a dialog of the system.
      if (event.buttons === 0) return stop();
      const box = place.current?.getBoundingClientRect();
      if (box === undefined) return;
      const way = Math.hypot(event.clientX - held.x, event.clientY - held.y);
      if (way < LEAST && !dragged.current) return;
      dragged.current = true;
      setLine({
        x1: held.x - box.left,
        y1: held.y - box.top,
        x2: event.clientX - box.left,
        y2: event.clientY - box.top,
      });
      const over = effectAt(event);
      setOverId(over === held.id ? null : over);
    });
    listen('pointerup', (event) => {
      const over = effectAt(event);
      stop();
      if (dragged.current && over !== null && over !== held.id) onEnd(held.id, over);
    });
    listen('pointercancel', stop);
    return () => listening.abort();
  }, [held, place]);

  return {
    /** The line from the effect to the pointer, in px of the figure; null while nothing is dragged. */
    line,
    /** The effect under the pointer. */
    overId,
    start: (event: ReactPointerEvent, id: string) => {
      dragged.current = false;
      if (onLink === undefined || event.button !== 0) return;
      setHeld({ id, x: event.clientX, y: event.clientY, pointerId: event.pointerId });
    },
    /** The press that ends was a drag, which chooses nothing. */
    wasDragged: () => dragged.current,
  };
}

/** The effect under the pointer. */
function effectAt(event: PointerEvent): string | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  return under?.closest<HTMLElement>('[data-effect]')?.dataset['effect'] ?? null;
}
