import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Whether what is drawn goes to paper: the page is drawn anew before, and after. */
export function usePaper(): boolean {
  return useSyncExternalStore(onPaperChange, isPaper);
}

/** The same, outside of drawing. */
export function isPaper(): boolean {
  return window.matchMedia('print').matches;
}

/** Tells, in the same turn, that the page goes to paper or is back on the screen: a printer does not wait. Gives how to stop. */
export function onPaperChange(listener: () => void): () => void {
  const paper = window.matchMedia('print');
  const atOnce = () => flushSync(listener);
  paper.addEventListener('change', atOnce);
  return () => paper.removeEventListener('change', atOnce);
}
