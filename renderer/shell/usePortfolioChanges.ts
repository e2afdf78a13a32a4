import { useEffect } from 'react';
import type { AppState } from '../../shared/ipc/contract/app.ts';
import { call, onEvent } from '../api.ts';
import { pendingSaves } from '../components/autosave/pendingSaves.ts';
import { clearToasts } from '../components/feedback/toastQueue.ts';
import { queryClient, refresh } from '../queries.ts';
import { router } from '../router.tsx';

/** Another portfolio is open, or none: nothing of the former one stays, and the new one opens on its home. Another day: everything shown is asked again. */
export function usePortfolioChanges(): void {
  useEffect(() => onEvent('portfolio.changed', () => void follow()), []);
  // What is late, soon or past is told by the day.
  useEffect(() => onEvent('day.changed', () => void refresh()), []);
}

async function follow(): Promise<void> {
  // Nothing typed for the former file may be written into this one.
  pendingSaves.forget();
  // What was done there can no longer be undone from here.
  clearToasts();
  const before = queryClient.getQueryData<AppState>(['app.state', undefined]);
  const state = await call('app.state', undefined);
  // In one go, so that no screen of the former portfolio asks the new one for what it showed.
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.state' });
  queryClient.setQueryData(['app.state', undefined], state);
  pendingSaves.forget();
  if (!isSamePlace(before, state)) router.history.replace('/');
}

/** Whether what is open is what was: behind a password that is asked, given up, or given after a lock. */
function isSamePlace(before: AppState | undefined, after: AppState): boolean {
  if (after.asking !== null) return true;
  if (before === undefined || before.asking === null) return false;
  return before.asking.why !== 'opening' || before.open?.session === after.open?.session;
}
