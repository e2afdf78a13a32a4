import type { SaveQueue, SaveStatus } from './queue.ts';

/** What the status bar says of all the fields together. */
export type PendingState =
  | { readonly status: 'idle' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: number }
  | { readonly status: 'failed'; readonly count: number };

/** Thrown by `flushAll` when something typed could not be stored: the window must stay open. */
export class UnsavedChangesError extends Error {
  readonly count: number;
  constructor(count: number) {
    super(`${count} unsaved change(s)`);
    this.name = 'UnsavedChangesError';
    this.count = count;
  }
}

/** The little a queue shows to the store. */
interface Watched {
  readonly flush: SaveQueue<never>['flush'];
  readonly getState: () => { readonly status: SaveStatus };
}

export interface PendingSaves {
  readonly getState: () => PendingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A queue changed state. */
  readonly report: (queue: Watched) => void;
  /** Counts a write made outside any field (a button, a checkbox) as being saved. */
  readonly track: <R>(work: () => Promise<R>) => Promise<R>;
  /** Sends everything typed anywhere; rejects with `UnsavedChangesError` if some is not stored. */
  readonly flushAll: () => Promise<void>;
}

/** Makes a store; the application has one, a test makes its own. */
export function createPendingSaves(now: () => number = Date.now): PendingSaves {
  const unsaved = new Map<Watched, SaveStatus>();
  const works = new Set<Promise<unknown>>();
  const listeners = new Set<() => void>();
  let savedAt: number | undefined;
  let state: PendingState = { status: 'idle' };

  function update() {
    const next = summarise();
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function summarise(): PendingState {
    const failed = [...unsaved.values()].filter((status) => status === 'failed').length;
    if (failed > 0) return { status: 'failed', count: failed };
    if (unsaved.size > 0 || works.size > 0) return { status: 'saving' };
    return savedAt === undefined ? { status: 'idle' } : { status: 'saved', at: savedAt };
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report(queue) {
      const { status } = queue.getState();
      const before = unsaved.get(queue);
      if (status === 'clean') {
        unsaved.delete(queue);
        if (before === 'saving') savedAt = now();
      } else {
        unsaved.set(queue, status);
      }
      update();
    },
    async track(work) {
      const running = work();
      works.add(running);
      update();
      try {
        const result = await running;
        savedAt = now();
        return result;
      } finally {
        works.delete(running);
        update();
      }
    },
    async flushAll() {
      const flushed = [...unsaved.keys()].map((queue) => queue.flush());
      const stored = await Promise.all(flushed);
      await Promise.allSettled(works);
      const lost = stored.filter((isStored) => !isStored).length;
      if (lost > 0) throw new UnsavedChangesError(lost);
    },
  };
}

/** The application's store. */
export const pendingSaves: PendingSaves = createPendingSaves();

/** Sends everything typed anywhere: before the window closes, before a screen is left. */
export const flushAll = (): Promise<void> => pendingSaves.flushAll();
