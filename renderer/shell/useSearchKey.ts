import { useEffect } from 'react';
import { isPressed } from '../keys.ts';

/** Ctrl+K opens the search, ⌘K on a Mac; a text that is being written has its own use for them. */
export function useSearchKey(search: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPressed(event, 'search')) return;
      event.preventDefault();
      search();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [search]);
}
