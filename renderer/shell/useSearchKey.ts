import { useEffect } from 'react';
import type { KeyPress } from './changeKeys.ts';

const IS_MAC = /Mac/.test(navigator.userAgent);

/** The keys that open the search, as they are written on this computer. */
export const SEARCH_KEYS = IS_MAC ? '⌘ K' : 'Ctrl K';

/** Ctrl+K opens the search, ⌘K on a Mac; a text that is being written has its own use for them. */
export function useSearchKey(search: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isSearchKey(event, IS_MAC)) return;
      event.preventDefault();
      search();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [search]);
}

function isSearchKey(press: KeyPress, isMac: boolean): boolean {
  const held = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  return (
    held && !press.altKey && !press.shiftKey && !press.repeat && press.key.toLowerCase() === 'k'
  );
}
