import type { useRouter } from '@tanstack/react-router';
import { untilDrawn } from './untilDrawn.ts';

/** How far the screen was scrolled when each entry of the history was left, in px. */
const left = new Map<string, number>();

/** Shows each place from its top, and as it was left to who returns there. Gives how to stop. */
export function keepLeftSight(router: Pick<ReturnType<typeof useRouter>, 'subscribe'>): () => void {
  /** What was scrolled in the place that is shown: some of it may stay for the next one. */
  const scrolled = new Set<Element>();
  let isReturn = false;
  const note = ({ target }: Event) => {
    if (target instanceof Element && target.closest('main') !== null) scrolled.add(target);
  };
  const arrive = ({ navigationType }: NavigationCurrentEntryChangeEvent) => {
    // An address that is mended on the way (`replace`) is not another way of coming.
    if (navigationType !== 'replace') isReturn = navigationType === 'traverse';
  };
  document.addEventListener('scroll', note, { capture: true, passive: true });
  navigation.addEventListener('navigate', leave);
  navigation.addEventListener('currententrychange', arrive);
  const forget = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || fromLocation === undefined) return;
    for (const element of scrolled) element.scrollTop = 0;
    scrolled.clear();
    const before = isReturn ? (left.get(navigation.currentEntry?.key ?? '') ?? 0) : 0;
    if (before > 0) goBackTo(before);
  });
  return () => {
    forget();
    document.removeEventListener('scroll', note, { capture: true });
    navigation.removeEventListener('navigate', leave);
    navigation.removeEventListener('currententrychange', arrive);
  };
}

function leave(): void {
  const key = navigation.currentEntry?.key;
  if (key !== undefined) left.set(key, screenNow()?.scrollTop ?? 0);
  // An entry that is gone is never come back to.
  const there = new Set(navigation.entries().map((entry) => entry.key));
  for (const known of left.keys()) if (!there.has(known)) left.delete(known);
}

function screenNow(): HTMLElement | null {
  return document.querySelector('main');
}

/** Scrolls as soon as the screen is long enough; not once the person has begun to do something. */
function goBackTo(top: number): void {
  untilDrawn(() => {
    const screen = screenNow();
    if (screen !== null) screen.scrollTop = top;
    return screen !== null && Math.abs(screen.scrollTop - top) < 1;
  }, GESTURES);
}

const GESTURES = ['keydown', 'pointerdown', 'wheel'] as const;
