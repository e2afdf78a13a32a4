import { useSyncExternalStore } from 'react';
import { type PendingState, pendingSaves } from './pendingSaves.ts';

/** Whether what was typed is stored, over all the fields of the window. */
export function usePendingSaves(): PendingState {
  return useSyncExternalStore(pendingSaves.subscribe, pendingSaves.getState);
}
