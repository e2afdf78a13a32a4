import { searching } from '../../electron/search/searching.ts';
import type { SearchThread } from '../../electron/services/searchThread.ts';

/** What the thread of the search does, done in the turn that asks. */
export function searchHere(): SearchThread {
  const act = searching();
  return { ask: (command) => Promise.resolve(act(command)), close: () => Promise.resolve() };
}
