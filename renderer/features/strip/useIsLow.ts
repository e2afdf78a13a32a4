import { useSyncExternalStore } from 'react';

/** As in `strip.css`: a window of 200 % on a small screen. */
const LOW = '(max-height: 500px)';

/** Whether the window is so low that what explains the lines would leave no room for them. */
export function useIsLow(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia(LOW).matches);
}

function subscribe(listener: () => void): () => void {
  const low = globalThis.matchMedia(LOW);
  low.addEventListener('change', listener);
  return () => low.removeEventListener('change', listener);
}
