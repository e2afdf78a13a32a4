import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openDialogs } from '../components/records/focusSoon.ts';
import { IS_MAC } from '../keys.ts';
import { backKey } from './backKeys.ts';
import { keepLeftFocus } from './leftFocus.ts';
import { keepLeftSight } from './leftSight.ts';
import { keepTyped } from './typedInDialog.ts';

/** The keys that go back where one was, and forward again, to what had the focus and was in sight there. */
export function useBackKeys(): void {
  const router = useRouter();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const way = backKey(event, IS_MAC);
      if (way === null) return;
      event.preventDefault();
      goThrough(way);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(keepLeftFocus, []);
  useEffect(() => keepLeftSight(router), [router]);
  useEffect(keepTyped, []);
}

/** Goes back where one was, or forward again; stays when there is nowhere to go, under a dialog, and before a room. */
export function goThrough(way: 'back' | 'forward'): void {
  if (openDialogs() > 0 || window.location.hash.startsWith('#/animation/')) return;
  if (way === 'back') window.history.back();
  else window.history.forward();
}
