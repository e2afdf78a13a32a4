import type { SaveQueue, SaveStatus } from './queue.ts';

/** What the status bar says of all the fields together. */
export type PendingState =
  | { readonly status: 'idle' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: number }
  | { readonly status: 'failed'; readonly count: number }
  | { readonly status: 'held'; readonly count: number };

/** Thrown by `flushAll` when something typed could not be stored: the window must stay open. */
export class UnsavedChangesError extends Error {
  readonly count: number;
  /** Nothing failed: all of it waits to be corrected. */
  readonly isHeld: boolean;
  constructor(count: number, isHeld: boolean) {
    super(`${count} unsaved change(s)`);
    this.name = 'UnsavedChangesError';
    this.count = count;
    this.isHeld = isHeld;
  }
}

const INSISTING_MS = 60_000;

/** The little a queue shows to the store. */
interface Watched {
  readonly flush: SaveQueue<never>['flush'];
  readonly discard: () => void;
  readonly getState: () => { readonly status: SaveStatus; readonly isTold?: boolean | undefined };
}

export interface PendingSaves {
  readonly getState: () => PendingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A queue changed state. */
  readonly report: (queue: Watched) => void;
  /** The queue of a field is on the screen under this key; gives its way out. */
  readonly mount: (queue: Watched, key: string) => () => void;
  /** The queue that a field of this key left with something unsaved. The key stands for the type of its value. */
  readonly find: <T>(key: string) => SaveQueue<T> | undefined;
  /**
   * Gives up everything unsaved: it belonged to a file that is closed. With `part`, only the fields
   * with that in their key: they belonged to a record that is gone.
   */
  readonly forget: (part?: string) => void;
  /** Counts a write made outside any field (a button, a checkbox) as being saved. */
  readonly track: <R>(work: () => Promise<R>) => Promise<R>;
  /** Sends everything typed anywhere; rejects with `UnsavedChangesError` if some is not stored. */
  readonly flushAll: () => Promise<void>;
  /** The same before the file is left; asked again within a minute, it lets go, as closing the window does. */
  readonly flushToLeave: () => Promise<void>;
}

/** Makes a store; the application has one, a test makes its own. */
export function createPendingSaves(now: () => number = Date.now): PendingSaves {
  const unsaved = new Map<Watched, SaveStatus>();
  const keys = new WeakMap<Watched, string>();
  const mounts = new WeakMap<Watched, number>();
  const works = new Set<Promise<unknown>>();
  const listeners = new Set<() => void>();
  let refusedAt = Number.NEGATIVE_INFINITY;
  let savedAt: number | undefined;
  let state: PendingState = { status: 'idle' };

  function update() {
    const next = summarise();
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function summarise(): PendingState {
    const states = [...unsaved.keys()].map((queue) => queue.getState());
    const failed = states.filter(({ status }) => status === 'failed').length;
    if (failed > 0) return { status: 'failed', count: failed };
    const held = states.filter(({ status, isTold }) => status === 'held' && isTold).length;
    if (held > 0) return { status: 'held', count: held };
    if (unsaved.size > 0 || works.size > 0) return { status: 'saving' };
    return savedAt === undefined ? { status: 'idle' } : { status: 'saved', at: savedAt };
  }

  /** Those of a field that are no longer on the screen. */
  function left(key: string | undefined): Watched[] {
    if (key === undefined) return [];
    return [...unsaved.keys()].filter((queue) => keys.get(queue) === key && !mounts.get(queue));
  }

  const store: PendingSaves = {
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
        // Something newer of the same field: what was left of it must never be sent after.
        if (status === 'waiting' || status === 'held') {
          for (const older of left(keys.get(queue))) if (older !== queue) older.discard();
        }
      }
      update();
    },
    mount(queue, key) {
      keys.set(queue, key);
      mounts.set(queue, (mounts.get(queue) ?? 0) + 1);
      return () => mounts.set(queue, (mounts.get(queue) ?? 1) - 1);
    },
    find<T>(key: string) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key stands for the type
      return left(key).at(-1) as SaveQueue<T> | undefined;
    },
    forget(part) {
      for (const queue of unsaved.keys()) {
        if (part === undefined || keys.get(queue)?.includes(part)) queue.discard();
      }
      if (part === undefined) savedAt = undefined;
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
      const isHeld = ![...unsaved.keys()].some((queue) => queue.getState().status === 'failed');
      if (lost > 0) throw new UnsavedChangesError(lost, isHeld);
    },
    async flushToLeave() {
      const insists = now() - refusedAt < INSISTING_MS;
      try {
        await store.flushAll();
      } catch (problem) {
        refusedAt = now();
        if (!insists) throw problem;
      }
      refusedAt = Number.NEGATIVE_INFINITY;
    },
  };
  return store;
}

/** The application's store. */
export const pendingSaves: PendingSaves = createPendingSaves();

/** Sends everything typed anywhere: before the window closes, before a screen is left. */
export const flushAll = (): Promise<void> => pendingSaves.flushAll();

/** Sends everything typed anywhere before the file is left; insisting leaves what cannot be stored. */
export const flushToLeave = (): Promise<void> => pendingSaves.flushToLeave();
