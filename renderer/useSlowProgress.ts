import { useEffect, useRef, useState } from 'react';
import type { EventName, EventPayload } from '../shared/ipc/events.ts';
import { onEvent } from './api.ts';

/** Done sooner, it is over before a person wonders. */
const SLOW_MS = 1_000;

interface SlowProgressOptions<E extends EventName, P> {
  /** How far it is, as the event tells; null once it has ended. */
  readonly read: (heard: EventPayload<E>) => P | null;
  /** Whether it runs; where nobody knows but by the event, null: it begins with the first that is heard. */
  readonly isUnderWay: boolean | null;
}

/** How far something is that has lasted a second; null before, and once it ended. Of the former one nothing stays. */
export function useSlowProgress<E extends EventName, P>(
  event: E,
  { read, isUnderWay }: SlowProgressOptions<E, P>,
): P | null {
  const [told, setTold] = useState<P | null>(null);
  const reading = useRef(read);
  useEffect(() => {
    reading.current = read;
  });
  useEffect(() => {
    if (isUnderWay === false) return undefined;
    let last: P | null = null;
    let isLong = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      timer ??= setTimeout(() => {
        isLong = true;
        setTold(last);
      }, SLOW_MS);
    };
    const end = () => {
      clearTimeout(timer);
      timer = undefined;
      isLong = false;
      last = null;
      setTold(null);
    };
    if (isUnderWay === true) begin();
    const stop = onEvent(event, (heard) => {
      const now = reading.current(heard);
      // Of what is known to run, an end that is told is another's.
      if (now === null) {
        if (isUnderWay === null) end();
        return;
      }
      begin();
      last = now;
      if (isLong) setTold(now);
    });
    return () => {
      stop();
      end();
    };
  }, [event, isUnderWay]);
  return told;
}
