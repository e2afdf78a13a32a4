import { useLayoutEffect } from 'react';
import type { AppState } from '../../shared/ipc/contract/app.ts';

/** Sets the theme on the page: the system's, or the one chosen. */
export function useTheme(theme: AppState['theme']): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'system' ? 'auto' : theme;
  }, [theme]);
}
