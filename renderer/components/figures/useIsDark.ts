import { useSyncExternalStore } from 'react';
import { isPaper, onPaperChange } from '../usePaper.ts';

const SYSTEM = '(prefers-color-scheme: dark)';

/** Whether the screen is dark now, for drawings whose colours are values and not tokens; paper never is. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function isDark(): boolean {
  if (isPaper()) return false;
  const theme = document.documentElement.dataset['theme'];
  return theme === 'dark' || (theme !== 'light' && window.matchMedia(SYSTEM).matches);
}

function subscribe(listener: () => void): () => void {
  const system = window.matchMedia(SYSTEM);
  const chosen = new MutationObserver(listener);
  const stopPaper = onPaperChange(listener);
  system.addEventListener('change', listener);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    stopPaper();
    system.removeEventListener('change', listener);
    chosen.disconnect();
  };
}
