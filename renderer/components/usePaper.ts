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

/** The most lines that a list puts on paper: drawing more would hold the window for seconds. */
export const MOST_ON_PAPER = 3_000;

let isWhole = false;
const hearing = new Set<() => void>();

/** Says that a long list is to be had whole, since it goes to paper; or that it need not any more. */
export function wantWhole(whole: boolean): void {
  isWhole = whole;
  for (const listener of hearing) listener();
}

/** Whether a long list is wanted whole, of at most `MOST_ON_PAPER` lines. */
export function useWhole(): boolean {
  return useSyncExternalStore(onWhole, () => isWhole);
}

function onWhole(listener: () => void): () => void {
  hearing.add(listener);
  return () => void hearing.delete(listener);
}
