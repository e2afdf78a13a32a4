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

/** Marks records where they are drawn until the next gesture, and brings the first of them in sight. */
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
}

/** What is said of a record that was marked; nothing of another. */
export function useMark(id: string | undefined): string | undefined {
  const { ids, words } = useSyncExternalStore(subscribe, () => marked);
  return id !== undefined && ids.has(id) ? words : undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
