import { useEffect } from 'react';
import { openDialogs } from '../components/records/focusSoon.ts';
import { IS_MAC } from '../keys.ts';
import { changeKey } from './changeKeys.ts';
import { replayChange } from './replayChange.ts';

/** The keys that undo and redo the changes of the portfolio, wherever the focus is but in what is being typed. */
export function useChangeKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const way = changeKey(event, IS_MAC);
      // What is typed has an undo of its own.
      if (way === null || (event.target instanceof Element && event.target.matches(WRITTEN_IN))) {
        return;
      }
      // Else the menu would undo some typing elsewhere.
      event.preventDefault();
      if (openDialogs() === 0) void replayChange(way);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Text fields, and texts of one's own; not boxes that are ticked. */
const WRITTEN_IN = ':read-write';
