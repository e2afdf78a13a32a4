import { type ComponentType, lazy, useEffect, useState } from 'react';
import type { WritingAreaProps } from '../../components/writing/WritingArea.tsx';

let ready: ComponentType<WritingAreaProps> | null = null;

/** What writes is loaded with the first text of one's own that is shown, or soon to be, not with the screen. */
async function load() {
  const { WritingArea } = await import('../../components/writing/WritingArea.tsx');
  ready = WritingArea;
  return { default: WritingArea };
}

const Awaited = lazy(load);

/** What writes: at once when it is loaded, so that the first letters of a fast hand find it there. */
export function WritingWhenLoaded(props: WritingAreaProps) {
  // The same as long as it is on the screen: another would start over, without the focus.
  const [held] = useState(() => ({ Area: ready ?? Awaited }));
  return <held.Area {...props} />;
}

/** Loads what writes once the screen that may ask for it is drawn. */
export function useWritingSoon(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
}
