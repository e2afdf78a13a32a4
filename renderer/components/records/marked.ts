import { useSyncExternalStore } from 'react';
import { afterDialog } from './focusSoon.ts';

/** Records that came together a moment ago, and what is said of each of them to a screen reader. */
type Marked = { readonly ids: ReadonlySet<string>; readonly words: string };

const NONE: Marked = { ids: new Set(), words: '' };
const GESTURES = ['keydown', 'pointerdown'] as const;
/** Milliseconds in which what was written is drawn in its list. */
const DRAWN_WITHIN = 3_000;
/** In px, what stands over a list that is scrolled, and what is too near its end to be seen. */
const EDGE = 96;

let marked = NONE;
const listeners = new Set<() => void>();

function say(next: Marked): void {
  marked = next;
  for (const listener of listeners) listener();
}

/**
 * Marks records where they are drawn until the next gesture, and brings the first of them in sight. It takes the
 * focus where that has fallen to nowhere: what opened the dialog was in a list that was empty, and is gone with it.
 */
export function markRecords(ids: readonly string[], words: string): void {
  if (ids.length === 0) return;
  say({ ids: new Set(ids), words });
  const stop = () => {
    for (const event of GESTURES) removeEventListener(event, stop, true);
    say(NONE);
  };
  afterDialog(() => {
    for (const event of GESTURES) addEventListener(event, stop, true);
    showFirst(performance.now() + DRAWN_WITHIN);
  });
}

function showFirst(until: number): void {
  if (marked === NONE) return;
  const first = document.querySelector('[data-marked]');
  if (first === null) {
    if (performance.now() < until) requestAnimationFrame(() => showFirst(until));
    return;
  }
  const { top, bottom } = first.getBoundingClientRect();
  const isSeen = top >= EDGE && bottom <= window.innerHeight - EDGE;
  if (!isSeen) first.scrollIntoView({ block: 'center' });
  if (document.activeElement !== document.body) return;
  first.querySelector<HTMLElement>(REACHED)?.focus({ preventScroll: true });
}

/** What the next keystroke goes to in a row. */
const REACHED = 'a[href], button:not([disabled]), input:not([disabled])';

/** What is said of a record that was marked; nothing of another, which is not drawn again for it. */
export function useMark(id: string | undefined): string | undefined {
  return useSyncExternalStore(subscribe, () =>
    id !== undefined && marked.ids.has(id) ? marked.words : undefined,
  );
}

/**
 * How many of the rows, from the first, hold those that were marked; 0 without any. Where these are farther from one
 * another than `most` rows, only the first of them counts.
 */
export function useMarkedWithin(ids: () => readonly string[], most: number): number {
  return useSyncExternalStore(subscribe, () => {
    if (marked === NONE) return 0;
    const places = ids().flatMap((id, at) => (marked.ids.has(id) ? [at + 1] : []));
    const [first = 0] = places;
    const last = places.at(-1) ?? 0;
    return last - first > most ? first : last;
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
